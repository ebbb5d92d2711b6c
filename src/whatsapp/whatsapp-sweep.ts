import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { OutboxPumps } from './outbox/outbox-pumps.js';
import { SweepOutbox } from './outbox/sweep-outbox.js';
import { WebhookFolder } from './webhook/webhook-folder.js';

/** What there is to put right, as `whatsapp_debris()` sees it. */
interface Debris {
  readonly has_expired: boolean;
  readonly has_late_orphans: boolean;
  readonly has_webhooks: boolean;
  readonly due_number_ids: readonly string[];
}

/**
 * Finds what a dead worker or a lost wake-up left, in every worker process. One statement when there
 * is nothing to do.
 */
@Injectable()
export class WhatsappSweep {
  constructor(
    private readonly database: Database,
    private readonly sweepOutbox: SweepOutbox,
    private readonly pumps: OutboxPumps,
    private readonly folder: WebhookFolder,
  ) {}

  async execute(): Promise<void> {
    const [debris] = await this.database.call<Debris>('whatsapp_debris');
    if (!debris) return;
    if (debris.has_webhooks) void this.folder.wake();
    if (debris.has_expired) await this.sweepOutbox.settleExpired();
    if (debris.has_late_orphans) await this.sweepOutbox.settleOrphans();
    for (const numberId of debris.due_number_ids) this.pumps.wake(numberId);
  }
}
