type Task = () => void;

/** Tasks that fall due within the same slot share one timer: a send schedules three of them. */
const SLOT_MS = 2;
const LONGEST_SLEEP_MS = 60_000;

/** Meta's clock: runs with real time, can be moved ahead, and owns everything that happens later. */
export class SimulatedClock {
  #aheadMs = 0;
  #slots = new Map<number, Task[]>();
  #order: number[] = [];
  #timer: NodeJS.Timeout | undefined;
  #timerSlot = Infinity;
  #stopped = false;

  constructor(
    private readonly realNowMs: () => number = () => performance.timeOrigin + performance.now(),
  ) {}

  /** Milliseconds since the epoch, with fractions. */
  now(): number {
    return this.realNowMs() + this.#aheadMs;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  schedule(delayMs: number, task: Task): void {
    if (this.#stopped) return;
    const slot = Math.ceil((this.now() + delayMs) / SLOT_MS);
    const tasks = this.#slots.get(slot);
    if (tasks) {
      tasks.push(task);
      return;
    }
    this.#slots.set(slot, [task]);
    this.#insert(slot);
    if (slot < this.#timerSlot) this.#arm();
  }

  /** How many tasks wait for their time. */
  get pending(): number {
    let pending = 0;
    for (const tasks of this.#slots.values()) pending += tasks.length;
    return pending;
  }

  /** Moves ahead and runs what falls due on the way. */
  skip(ms: number): void {
    this.#aheadMs += ms;
    this.runDue();
  }

  stop(): void {
    this.#stopped = true;
    this.#slots.clear();
    this.#order = [];
    if (this.#timer) clearTimeout(this.#timer);
  }

  runDue(): void {
    const reached = this.now() / SLOT_MS;
    for (let slot = this.#order[0]; slot !== undefined && slot <= reached; slot = this.#order[0]) {
      this.#order.shift();
      const tasks = this.#slots.get(slot) ?? [];
      this.#slots.delete(slot);
      for (const task of tasks) task();
    }
    this.#arm();
  }

  #insert(slot: number): void {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#order[middle] ?? 0) < slot) low = middle + 1;
      else high = middle;
    }
    this.#order.splice(low, 0, slot);
  }

  #arm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerSlot = Infinity;
    const first = this.#order[0];
    if (first === undefined || this.#stopped) return;
    const waitMs = Math.min(Math.max(0, first * SLOT_MS - this.now()), LONGEST_SLEEP_MS);
    this.#timerSlot = first;
    this.#timer = setTimeout(() => this.runDue(), Math.ceil(waitMs));
  }
}
