import { Logger } from '@nestjs/common';
import { Sweepers } from './sweeper.js';

interface Sweep {
  readonly name: string;
  readonly intervalMs: number;
  readonly run: () => Promise<void>;
  timer: NodeJS.Timeout | null;
  running: Promise<void> | null;
}

/** Sweepers on plain timers, spread by chance so that many processes do not sweep in step. */
export class TimerSweepers extends Sweepers {
  private readonly logger = new Logger('Sweepers');
  private readonly sweeps: Sweep[] = [];
  private isRunning = false;

  constructor(
    private readonly isWorker: boolean,
    private readonly random: () => number = Math.random,
  ) {
    super();
  }

  every(name: string, intervalMs: number, run: () => Promise<void>): void {
    const sweep = { name, intervalMs, run, timer: null, running: null };
    this.sweeps.push(sweep);
    if (this.isRunning) this.plan(sweep, 0);
  }

  start(): void {
    if (!this.isWorker) return;
    this.isRunning = true;
    for (const sweep of this.sweeps) this.plan(sweep, 0);
  }

  async close(): Promise<void> {
    this.isRunning = false;
    for (const sweep of this.sweeps) if (sweep.timer) clearTimeout(sweep.timer);
    await Promise.all(this.sweeps.map((sweep) => sweep.running ?? Promise.resolve()));
  }

  /** The first sweep comes within a tenth of its interval, so that a restart picks up soon. */
  private plan(sweep: Sweep, afterMs: number): void {
    if (!this.isRunning) return;
    const jitterMs = sweep.intervalMs * 0.1 * this.random();
    sweep.timer = setTimeout(() => {
      sweep.running = this.once(sweep).finally(() => {
        sweep.running = null;
        this.plan(sweep, sweep.intervalMs * 0.95);
      });
    }, afterMs + jitterMs).unref();
  }

  private async once(sweep: Sweep): Promise<void> {
    try {
      await sweep.run();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Sweep ${sweep.name} failed: ${message}`);
    }
  }
}
