import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

const EVERY_MS = 5_000;

/**
 * Notes when each number last got a webhook, every few seconds and outside the fold: the number's
 * row is the pump's, and must not be held while messages are folded.
 */
@Injectable()
export class SeenNumbers {
  private readonly logger = new Logger(SeenNumbers.name);
  private readonly notedAtMs = new Map<string, number>();

  constructor(private readonly database: Database) {}

  saw(numberIds: readonly string[], at: Date): void {
    const nowMs = Date.now();
    const due = [...new Set(numberIds)].filter(
      (id) => nowMs - (this.notedAtMs.get(id) ?? 0) >= EVERY_MS,
    );
    if (due.length === 0) return;
    for (const id of due) this.notedAtMs.set(id, nowMs);
    this.note(due.sort(), at).catch((error: unknown) => {
      for (const id of due) this.notedAtMs.delete(id);
      const message = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Could not note the last webhook: ${message}`);
    });
  }

  private async note(numberIds: readonly string[], at: Date): Promise<void> {
    await this.database.system((manager) =>
      manager.query(
        `update numbers set last_webhook_at = greatest(last_webhook_at, $2)
         where id in (select id from numbers where id = any($1::uuid[]) order by id for update)`,
        [numberIds, at],
      ),
    );
  }
}
