/**
 * Runs `work` once at a time. Calls that come while it runs share one further run, which starts
 * after them: nobody is answered by a run that began before he asked.
 */
export class Trailing {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly work: () => Promise<void>) {}

  run(): Promise<void> {
    if (!this.running) return this.start();
    this.next ??= this.running.then(
      () => this.follow(),
      () => this.follow(),
    );
    return this.next;
  }

  get isIdle(): boolean {
    return this.running === null;
  }

  private follow(): Promise<void> {
    this.next = null;
    return this.start();
  }

  private start(): Promise<void> {
    this.running = this.work().finally(() => {
      if (!this.next) this.running = null;
    });
    return this.running;
  }
}
