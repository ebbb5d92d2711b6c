/** Messages of one number between claim and answer. */
export class Flights {
  private count = 0;
  private readonly watchers = new Set<{ below: number; resolve: () => void }>();

  get inFlight(): number {
    return this.count;
  }

  begin(messages: number): void {
    this.count += messages;
  }

  end(messages = 1): void {
    this.count -= messages;
    for (const watcher of this.watchers) {
      if (this.count >= watcher.below) continue;
      this.watchers.delete(watcher);
      watcher.resolve();
    }
  }

  /** Resolves once fewer than so many are in flight. */
  async fewerThan(below: number): Promise<void> {
    if (this.count < below) return;
    await new Promise<void>((resolve) => this.watchers.add({ below, resolve }));
  }
}
