import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { CLAIM_LEASE_S } from './claim-batch.js';
import { WORKER_ID } from './worker-id.js';

const RENEW_EVERY_MS = 1_000;

/** Keeps claims alive while their media are being uploaded; a dead worker's expire in seconds. */
@Injectable()
export class ClaimLeases {
  private readonly logger = new Logger(ClaimLeases.name);
  private readonly held = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  async during<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.held.add(id);
    this.timer ??= setInterval(() => void this.renew(), RENEW_EVERY_MS).unref();
    try {
      return await work();
    } finally {
      this.held.delete(id);
      if (this.held.size === 0 && this.timer) {
        clearInterval(this.timer);
        this.timer = null;
      }
    }
  }

  private async renew(): Promise<void> {
    try {
      await this.database.system((manager) =>
        manager.query(
          `update outbox set lease_until = now() + make_interval(secs => $3)
           where id = any($1::uuid[]) and state = 'CLAIMED' and worker_id = $2`,
          [[...this.held], WORKER_ID, CLAIM_LEASE_S],
        ),
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Claims could not be renewed: ${message}`);
    }
  }
}
