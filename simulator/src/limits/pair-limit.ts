import { takeToken } from './token-bucket.js';

const PAIR = { capacity: 45, perMs: 1 / 6_000 };
const SWEEP_AT = 500_000;

/** One message per six seconds from a number to a person, with a burst of 45. */
export class PairLimit {
  #fullAtMs = new Map<string, number>();

  allows(phoneNumberId: string, person: string, nowMs: number): boolean {
    const pair = `${phoneNumberId}|${person}`;
    const after = takeToken(PAIR, this.#fullAtMs.get(pair), nowMs);
    if (after === undefined) return false;
    if (this.#fullAtMs.size >= SWEEP_AT) this.#forgetFull(nowMs);
    this.#fullAtMs.set(pair, after);
    return true;
  }

  clear(): void {
    this.#fullAtMs.clear();
  }

  #forgetFull(nowMs: number): void {
    for (const [pair, fullAtMs] of this.#fullAtMs)
      if (fullAtMs <= nowMs) this.#fullAtMs.delete(pair);
  }
}
