/** WhatsApp's limit for one number writing to one person: a message every 6 s, 45 borrowed ahead. */
export const PAIR_INTERVAL_MS = 6_000;
export const PAIR_BURST = 45;
const TOLERANCE_MS = (PAIR_BURST - 1) * PAIR_INTERVAL_MS;

/**
 * The generic cell rate algorithm. `arrivalMs` is when the next message would be due if all had kept
 * the interval; a message may be early by the burst.
 */
export class PairPace {
  constructor(private arrivalMs: number) {}

  /** Takes one message at `nowMs`; null when it went, else when it may. A refused one queues up. */
  take(nowMs: number): number | null {
    const dueMs = Math.max(this.arrivalMs, nowMs);
    const allowedMs = dueMs - TOLERANCE_MS;
    if (allowedMs > nowMs) return this.queueUp(allowedMs);
    this.arrivalMs = dueMs + PAIR_INTERVAL_MS;
    return null;
  }

  /** To be kept with the pair. */
  get theoreticalArrivalMs(): number {
    return this.arrivalMs;
  }

  private refused = 0;

  /** Those that wait come one interval after the other, not all at the same instant. */
  private queueUp(allowedMs: number): number {
    const atMs = allowedMs + this.refused * PAIR_INTERVAL_MS;
    this.refused += 1;
    return atMs;
  }
}

/** What to keep with the pair so that nothing goes before `untilMs`. */
export function heldUntil(untilMs: number): number {
  return untilMs + TOLERANCE_MS;
}
