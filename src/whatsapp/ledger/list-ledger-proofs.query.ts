import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { pageSize } from '../../platform/graphql/keyset.js';
import type { LedgerProof } from './ledger-item.type.js';
import { readMissing } from './missing-items.js';

interface ProofRow {
  readonly day: string;
  readonly missing: string | null;
  readonly provedAt: Date;
}

/**
 * The proofs of the last days as far as they concern the tenant: the updates of its own numbers,
 * never how much others received.
 */
@Injectable()
export class ListLedgerProofs {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, first: number | null | undefined): Promise<LedgerProof[]> {
    authorize(actor, 'read', 'LedgerItem');
    const proofs = await this.database.system((manager) =>
      manager.query<ProofRow[]>(
        `select to_char(day, 'YYYY-MM-DD') as day, missing, proved_at as "provedAt"
         from ledger_proofs order by ledger_proofs.day desc limit $1`,
        [pageSize(first, 14)],
      ),
    );
    const [oldest] = proofs.slice(-1);
    if (!oldest) return [];
    const { accounted, phoneNumberIds } = await this.own(actor, oldest.day);
    return proofs.map(({ day, missing, provedAt }) => {
      const count = accounted.get(day) ?? 0;
      const lost = readMissing(missing).filter((id) => phoneNumberIds.has(id)).length;
      return { day, received: count + lost, accounted: count, isComplete: lost === 0, provedAt };
    });
  }

  private own(
    actor: Actor,
    sinceDay: string,
  ): Promise<{ accounted: Map<string, number>; phoneNumberIds: Set<string> }> {
    return this.database.read(actor, async (manager) => {
      const counts = await manager.query<{ day: string; count: number }[]>(
        `select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as count
         from webhook_items where tenant_id = $1 and received_at >= $2::date at time zone 'UTC'
         group by 1`,
        [actor.tenantId, sinceDay],
      );
      const numbers = await manager.query<{ phoneNumberId: string }[]>(
        'select phone_number_id as "phoneNumberId" from numbers where tenant_id = $1',
        [actor.tenantId],
      );
      return {
        accounted: new Map(counts.map(({ day, count }) => [day, count])),
        phoneNumberIds: new Set(numbers.map(({ phoneNumberId }) => phoneNumberId)),
      };
    });
  }
}
