import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { EventBell } from '../../platform/events/event-log.js';
import type { CallResult } from './call-result.js';
import { RecordResults } from './record-results.js';

const MAX_BATCH = 500;
const GATHER_MS = 2;
const REST_MS = 25;
const RETRY_MS = 500;

/**
 * Gathers results and writes them in batches. While the database is away they wait in memory; should
 * the process end meanwhile, the rows become UNKNOWN by their lease and the webhooks tell.
 */
@Injectable()
export class ResultRecorder {
  private readonly logger = new Logger(ResultRecorder.name);
  private queue: CallResult[] = [];
  private running: Promise<void> | null = null;

  constructor(
    private readonly recordResults: RecordResults,
    private readonly eventBell: EventBell,
  ) {}

  add(result: CallResult): void {
    this.queue.push(result);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** Resolves when everything added so far is written. */
  async drained(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await delay(GATHER_MS);
    while (this.queue.length > 0) {
      const batch = this.queue.slice(0, MAX_BATCH);
      try {
        await this.recordResults.execute(batch);
        this.queue = this.queue.slice(batch.length);
        this.eventBell.ring();
        // The next transaction then serves all that came meanwhile.
        await delay(REST_MS);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.logger.warn(`${batch.length} results wait for the database: ${message}`);
        await delay(RETRY_MS);
      }
    }
  }
}
