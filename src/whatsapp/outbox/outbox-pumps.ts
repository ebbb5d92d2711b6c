import { Injectable } from '@nestjs/common';
import { NumberPump } from './number-pump.js';
import { PumpParts } from './pump-parts.js';

/** A little past the moment, so that the row is due by the database's clock too. */
const GRACE_MS = 20;
/** What is further away is left to the sweeper. */
const MAX_WAKE_MS = 60_000;

/** The pumps of this worker, one for each number that has something to send. */
@Injectable()
export class OutboxPumps {
  private readonly pumps = new Map<string, NumberPump>();
  private readonly timers = new Map<string, { timer: NodeJS.Timeout; atMs: number }>();
  private isStopped = false;

  constructor(private readonly parts: PumpParts) {}

  wake(numberId: string): void {
    if (this.isStopped) return;
    let pump = this.pumps.get(numberId);
    if (!pump) {
      this.dropIdle();
      pump = new NumberPump(numberId, this.parts, (afterMs) => this.wakeLater(numberId, afterMs));
      this.pumps.set(numberId, pump);
    }
    pump.wake();
  }

  /** Claims nothing more; resolves when all calls are answered and written down. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const { timer } of this.timers.values()) clearTimeout(timer);
    await Promise.all([...this.pumps.values()].map((pump) => pump.stop()));
    await this.parts.steps.recorder.drained();
  }

  private wakeLater(numberId: string, afterMs: number): void {
    const atMs = performance.now() + afterMs + GRACE_MS;
    const planned = this.timers.get(numberId);
    if (this.isStopped || afterMs > MAX_WAKE_MS || (planned && planned.atMs <= atMs)) return;
    if (planned) clearTimeout(planned.timer);
    const timer = setTimeout(() => {
      this.timers.delete(numberId);
      this.wake(numberId);
    }, afterMs + GRACE_MS).unref();
    this.timers.set(numberId, { timer, atMs });
  }

  private dropIdle(): void {
    for (const [numberId, pump] of this.pumps) if (pump.isIdle) this.pumps.delete(numberId);
  }
}
