import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { EventBell } from './event-log.js';

/** A tenant has events up to and including `seq`. */
export interface Ring {
  readonly tenantId: string;
  readonly seq: bigint;
}

const MIN_GAP_MS = 5;
/** As in `number_events()`: so many in one go, then there may be more. */
const FULL_BATCH = 5_000;

/**
 * Numbers committed events, one statement at a time and at most one each 5 ms, and tells who got
 * new ones. Any process may do it; PostgreSQL lets one do it at once.
 */
export class Sequencer extends EventBell {
  private readonly logger = new Logger('Sequencer');
  private running: Promise<void> | null = null;
  private isRung = false;
  private isClosed = false;

  constructor(
    private readonly database: Database,
    private readonly onNumbered: (rings: readonly Ring[]) => void,
  ) {
    super();
  }

  ring(): void {
    if (this.isClosed) return;
    this.isRung = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.isRung) this.ring(); // It came just as the last run ended.
    });
  }

  /** Numbers what is there and resolves when it is told; for sweeps and tests. */
  async sweep(): Promise<void> {
    this.ring();
    await this.running;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isRung) {
      this.isRung = false;
      const isThereMore = await this.number();
      if (isThereMore) this.isRung = true;
      if (!this.isClosed) await delay(MIN_GAP_MS);
    }
  }

  /** A failure is only told: whatever stays without a number is found by the next ring or sweep. */
  private async number(): Promise<boolean> {
    try {
      const rows = await this.database.call<{ tenant_id: string; seq: string; numbered: string }>(
        'number_events',
      );
      if (rows.length === 0) return false;
      this.onNumbered(rows.map((row) => ({ tenantId: row.tenant_id, seq: BigInt(row.seq) })));
      return rows.reduce((sum, row) => sum + Number(row.numbered), 0) >= FULL_BATCH;
    } catch (error) {
      this.logger.warn(`Could not number events: ${String(error)}`);
      return false;
    }
  }
}
