const STEP = 1.1;
const MAX = 1.35;
const RECOVER_EVERY_MS = 5_000;
const SHORT_HALT_MS = 200;
const MAX_HALT_MS = 60_000;

/**
 * How much slower than its own pace a number goes for now: WhatsApp has said "too fast" although we
 * kept to the limit, so somebody else uses it too. A pause at once, a little slower for a while.
 */
export class Slowness {
  private level = 1;
  private changedAtMs = 0;
  private haltedUntilMs = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  tooFast(retryAfterS: number | null): void {
    const nowMs = this.now();
    const haltMs = retryAfterS === null ? SHORT_HALT_MS : retryAfterS * 1_000;
    this.haltedUntilMs = Math.max(this.haltedUntilMs, nowMs + Math.min(haltMs, MAX_HALT_MS));
    // A burst of refusals is one sign, not a hundred.
    if (this.level > 1 && nowMs - this.changedAtMs < 1_000) return;
    this.level = Math.min(MAX, this.level * STEP);
    this.changedAtMs = nowMs;
  }

  /** 1 is the number's own pace. */
  get factor(): number {
    const steps = Math.floor((this.now() - this.changedAtMs) / RECOVER_EVERY_MS);
    return Math.max(1, this.level / STEP ** Math.max(0, steps));
  }

  haltMs(): number {
    return Math.max(0, this.haltedUntilMs - this.now());
  }
}
