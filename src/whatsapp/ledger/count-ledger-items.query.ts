import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { LedgerOutcome, type LedgerOutcomeCount } from './ledger-item.type.js';

/** How the tenant's updates of the last seven days came out; every outcome, also those without any. */
@Injectable()
export class CountLedgerItems {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<LedgerOutcomeCount[]> {
    authorize(actor, 'read', 'LedgerItem');
    const rows = await this.database.read(actor, (manager) =>
      manager.query<LedgerOutcomeCount[]>(
        `select outcome, count(*)::int as count from webhook_items
         where tenant_id = $1 and received_at > now() - interval '7 days' group by outcome`,
        [actor.tenantId],
      ),
    );
    const countOf = new Map(rows.map(({ outcome, count }) => [outcome, count]));
    return Object.values(LedgerOutcome).map((outcome) => ({
      outcome,
      count: countOf.get(outcome) ?? 0,
    }));
  }
}
