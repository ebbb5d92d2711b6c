import type { ConnectionPhase } from './connection-state';

export interface LiveSink<Event> {
  next(event: Event): void;
  error(error: unknown): void;
  complete(): void;
}

export interface LiveConnectionOptions<Event extends { cursor: string }> {
  /** Opens the subscription after a cursor and returns how to close it. */
  subscribe(after: string, sink: LiveSink<Event>): () => void;
  /** Resolves when the socket is connected. */
  connected(): Promise<void>;
  currentCursor(): Promise<string>;
  apply(events: Event[]): void;
  /** What was missed is too old to be replayed: fetch what is on screen again. */
  refetch(): Promise<void>;
  isResyncRequired(error: unknown): boolean;
  setPhase(phase: ConnectionPhase): void;
  /** Runs the work before the next paint; a test passes its own. */
  schedule(work: () => void): void;
}

const backoffMs = [250, 500, 1_000, 2_000, 4_000, 8_000];
const quietMs = 600;

/** Whether `cursor` is at or past `goal`; null when the two cannot be compared. */
export function isCursorReached(cursor: string, goal: string): boolean | null {
  if (cursor === goal) return true;
  const shape = /^(.*?)(\d+)$/s;
  const [, onePrefix, one] = shape.exec(cursor) ?? [];
  const [, otherPrefix, other] = shape.exec(goal) ?? [];
  if (!one || !other || onePrefix !== otherPrefix) return null;
  return BigInt(one) >= BigInt(other);
}

/**
 * Keeps one event subscription open for as long as the console is: after each loss it subscribes
 * again after the last cursor, so that what was missed arrives in order and nothing twice.
 */
export class LiveConnection<Event extends { cursor: string }> {
  private close: (() => void) | null = null;
  private stopped = false;
  private attempt = 0;
  private pending: Event[] = [];
  private goal: string | null = null;
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private cursor: string,
    private readonly options: LiveConnectionOptions<Event>,
  ) {}

  start() {
    this.stopped = false;
    this.open();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.quietTimer);
    this.close?.();
    this.close = null;
  }

  /** Tries now instead of at the end of the back-off, for when the network comes back. */
  hurry() {
    if (this.stopped || this.close) return;
    clearTimeout(this.retryTimer);
    this.attempt = 0;
    this.open();
  }

  private open() {
    let closed = false;
    const close = this.options.subscribe(this.cursor, {
      next: (event) => this.receive(event),
      error: (error) => {
        closed = true;
        this.lost(error);
      },
      complete: () => {
        closed = true;
        this.lost(null);
      },
    });
    if (closed) return;
    this.close = close;
    this.options
      .connected()
      .then(() => this.options.currentCursor())
      .then(
        (goal) => this.reached(goal, close),
        () => undefined,
      );
  }

  private reached(goal: string, opened: () => void) {
    if (this.close !== opened) return;
    if (isCursorReached(this.cursor, goal)) return this.caughtUp();
    this.goal = goal;
    this.options.setPhase('catching-up');
    this.awaitQuiet();
  }

  private receive(event: Event) {
    this.cursor = event.cursor;
    if (this.pending.push(event) === 1) this.options.schedule(() => this.flush());
    if (this.goal === null) return;
    if (isCursorReached(event.cursor, this.goal)) this.options.schedule(() => this.caughtUp());
    else this.awaitQuiet();
  }

  /** Events that the viewer may not see never arrive, so a pause also ends the catching up. */
  private awaitQuiet() {
    clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => this.caughtUp(), quietMs);
  }

  private caughtUp() {
    clearTimeout(this.quietTimer);
    if (!this.close) return;
    this.flush();
    this.goal = null;
    this.attempt = 0;
    this.options.setPhase('live');
  }

  private flush() {
    const events = this.pending;
    this.pending = [];
    if (events.length > 0) this.options.apply(events);
  }

  private lost(error: unknown) {
    this.close = null;
    clearTimeout(this.quietTimer);
    if (this.stopped) return;
    if (error !== null && this.options.isResyncRequired(error)) {
      void this.resync();
      return;
    }
    this.options.setPhase('offline');
    this.retry();
  }

  private retry() {
    const longest = backoffMs[Math.min(this.attempt, backoffMs.length - 1)] ?? 8_000;
    this.attempt += 1;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.open(), longest * (0.5 + Math.random() / 2));
  }

  private async resync() {
    this.options.setPhase('catching-up');
    try {
      this.cursor = await this.options.currentCursor();
      this.pending = [];
      await this.options.refetch();
      if (!this.stopped) this.open();
    } catch {
      if (this.stopped) return;
      this.options.setPhase('offline');
      this.retry();
    }
  }
}
