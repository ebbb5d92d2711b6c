type Resume = () => void;

/**
 * What a phone holds back: delivery while it is in airplane mode, reading while it is open in a browser and nobody
 * looks at the chat.
 */
export class PhoneGate {
  readonly #offline = new Map<string, Resume[]>();
  readonly #unseen = new Map<string, Resume[]>();
  readonly #open = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  /** Runs at once, or when the person is back from airplane mode. */
  whenOnline(personKey: string, resume: Resume): void {
    const waiting = this.#offline.get(personKey);
    if (waiting) waiting.push(resume);
    else resume();
  }

  /** Runs at once unless a phone is open for the person; then when its eyes are on the chat. */
  whenSeen(phoneNumberId: string, personKey: string, resume: Resume): void {
    const pair = `${phoneNumberId}|${personKey}`;
    if (!this.#open.has(personKey) || this.#seen.has(pair)) {
      resume();
      return;
    }
    this.#unseen.set(pair, [...(this.#unseen.get(pair) ?? []), resume]);
  }

  setAirplane(personKey: string, on: boolean): void {
    if (on) {
      if (!this.#offline.has(personKey)) this.#offline.set(personKey, []);
      return;
    }
    const waiting = this.#offline.get(personKey) ?? [];
    this.#offline.delete(personKey);
    for (const resume of waiting) resume();
  }

  isOpen(personKey: string): boolean {
    return this.#open.has(personKey);
  }

  isLooking(phoneNumberId: string, personKey: string): boolean {
    return this.#seen.has(`${phoneNumberId}|${personKey}`);
  }

  opened(personKey: string): void {
    this.#open.set(personKey, (this.#open.get(personKey) ?? 0) + 1);
  }

  closed(personKey: string): void {
    const left = (this.#open.get(personKey) ?? 1) - 1;
    if (left > 0) this.#open.set(personKey, left);
    else this.#open.delete(personKey);
  }

  /** Eyes come to a chat, or leave it. Several browser tabs may look at once. */
  look(phoneNumberId: string, personKey: string, seen: boolean): void {
    const pair = `${phoneNumberId}|${personKey}`;
    const eyes = (this.#seen.get(pair) ?? 0) + (seen ? 1 : -1);
    if (eyes > 0) this.#seen.set(pair, eyes);
    else this.#seen.delete(pair);
    if (!seen) return;
    const waiting = this.#unseen.get(pair) ?? [];
    this.#unseen.delete(pair);
    for (const resume of waiting) resume();
  }
}
