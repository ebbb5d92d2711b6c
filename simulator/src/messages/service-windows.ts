const WINDOW_MS = 24 * 3_600_000;

/** Since when each person may be answered freely by each number. */
export class ServiceWindows {
  readonly #heardAtMs = new Map<string, number>();
  #startedAtMs: number;

  constructor(private readonly now: () => number) {
    this.#startedAtMs = now();
  }

  heard(phoneNumberId: string, personKey: string, atMs: number): void {
    const pair = `${phoneNumberId}|${personKey}`;
    this.#heardAtMs.set(pair, Math.max(atMs, this.#heardAtMs.get(pair) ?? 0));
  }

  /**
   * The simulator remembers only its own run, while the platform may hold conversations from an earlier one. With
   * `open`, somebody it has not heard from counts as having written when it started.
   */
  isOpen(phoneNumberId: string, personKey: string, unknown: 'open' | 'closed'): boolean {
    const heardAtMs = this.#heardAtMs.get(`${phoneNumberId}|${personKey}`);
    if (heardAtMs === undefined && unknown === 'closed') return false;
    return this.now() - (heardAtMs ?? this.#startedAtMs) < WINDOW_MS;
  }

  clear(): void {
    this.#heardAtMs.clear();
    this.#startedAtMs = this.now();
  }
}
