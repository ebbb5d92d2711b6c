interface Release {
  readonly slotMs: number;
  readonly intervalMs: number;
  readonly go: () => void;
}

/** Timers tick in milliseconds: so much may be made up for at once, and no more. */
const CATCH_UP_MS = 8;
/** Further behind than this, nothing new is taken on. */
const MAX_LAG_MS = 200;

/**
 * Lets messages go in their slots. What a busy moment has delayed goes on at the number's pace
 * instead of all at once, or a second would hold more than WhatsApp allows.
 */
export class Releases {
  private readonly queue: Release[] = [];
  private readonly waiting: (() => void)[] = [];
  private nextMs = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly now: () => number = () => performance.now()) {}

  at(slotMs: number, intervalMs: number, go: () => void): void {
    this.queue.push({ slotMs, intervalMs, go });
    if (!this.timer) this.run();
  }

  /** Resolves when the backlog is short again. */
  async caughtUp(): Promise<void> {
    if (this.lagMs() <= MAX_LAG_MS) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private lagMs(): number {
    const [first] = this.queue;
    return first ? this.now() - first.slotMs : 0;
  }

  private run(): void {
    this.timer = null;
    for (;;) {
      const [first] = this.queue;
      if (!first) break;
      const nowMs = this.now();
      const waitMs = Math.max(first.slotMs, this.nextMs) - nowMs;
      if (waitMs > 0.5) {
        this.timer = setTimeout(() => this.run(), waitMs);
        break;
      }
      this.queue.shift();
      this.nextMs = Math.max(this.nextMs, nowMs - CATCH_UP_MS) + first.intervalMs;
      first.go();
    }
    if (this.lagMs() > MAX_LAG_MS) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
