/** The largest count in any one-second window, from timestamps that never go back. */
export class BusiestSecond {
  max = 0;
  #times: number[] = [];
  #head = 0;

  count(atMs: number): void {
    this.#times.push(atMs);
    while ((this.#times[this.#head] ?? atMs) <= atMs - 1000) this.#head += 1;
    this.max = Math.max(this.max, this.#times.length - this.#head);
    if (this.#head > 4096) {
      this.#times = this.#times.slice(this.#head);
      this.#head = 0;
    }
  }
}
