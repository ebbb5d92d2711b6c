import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemActor } from '../../platform/auth/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { EventBell } from '../../platform/events/event-log.js';
import { groupedBy } from '../../platform/graphql/by-key.js';
import type { Outcome } from '../public/outcome-listener.js';
import { type Acceptance, adoptOrphans } from './orphan-statuses.js';
import { OutboxPumps } from './outbox-pumps.js';
import { TellOutcomes } from './tell-outcomes.js';

const BATCH = 1_000;
const IN_DOUBT = 'The worker ended before WhatsApp answered.';

/**
 * Puts right what a dead worker left: claims that were never called wait again, calls without an
 * answer become UNKNOWN. And applies statuses that crossed with their message's acceptance.
 */
@Injectable()
export class SweepOutbox {
  constructor(
    private readonly database: Database,
    private readonly tellOutcomes: TellOutcomes,
    private readonly pumps: OutboxPumps,
    private readonly eventBell: EventBell,
  ) {}

  async settleExpired(): Promise<void> {
    const requestId = `sweep-${uuidv7()}`;
    const numberIds = await this.database.system(async (manager) => {
      const expired = await expire(manager);
      const inDoubt = expired.filter(({ kind }) => kind === 'UNKNOWN');
      for (const [tenantId, own] of groupedBy(inDoubt, (row) => row.tenantId)) {
        const actor = systemActor(tenantId, requestId);
        const outcomes = own.map(({ source, sourceId, numberId }) => ({
          ...{ source, sourceId, numberId, kind: 'UNKNOWN' as const, at: new Date() },
          ...{ wamid: null, failure: null, pricing: null },
        }));
        await this.database.asTenant(manager, tenantId, () =>
          this.tellOutcomes.execute(manager, actor, outcomes),
        );
      }
      return expired.map(({ numberId }) => numberId);
    });
    this.eventBell.ring();
    for (const numberId of new Set(numberIds)) this.pumps.wake(numberId);
  }

  async settleOrphans(): Promise<void> {
    const requestId = `sweep-${uuidv7()}`;
    await this.database.system(async (manager) => {
      const accepted = await findLateOrphans(manager);
      for (const [tenantId, own] of groupedBy(accepted, (row) => row.tenantId)) {
        const actor = systemActor(tenantId, requestId);
        await this.database.asTenant(manager, tenantId, async () => {
          const outcomes = await adoptOrphans(manager, actor, own);
          await this.tellOutcomes.execute(manager, actor, outcomes);
        });
      }
    });
    this.eventBell.ring();
  }
}

interface ExpiredRow {
  readonly tenantId: string;
  readonly numberId: string;
  readonly source: Outcome['source'];
  readonly sourceId: string;
  readonly kind: 'PENDING' | 'UNKNOWN';
}

async function expire(manager: EntityManager): Promise<ExpiredRow[]> {
  const [rows] = await manager.query<[ExpiredRow[]]>(
    `update outbox o
     set state = case when o.state = 'CALLING' then 'UNKNOWN' else 'PENDING' end,
         error_detail = case when o.state = 'CALLING' then $2 end,
         decided_at = case when o.state = 'CALLING' then now() end,
         lease_until = null
     where o.id in (select id from outbox
                    where state in ('CLAIMED', 'CALLING') and lease_until < now()
                    order by id limit $1 for update skip locked)
     returning o.tenant_id as "tenantId", o.number_id as "numberId", o.source,
               o.source_id as "sourceId", o.state as kind`,
    [BATCH, IN_DOUBT],
  );
  return rows;
}

function findLateOrphans(
  manager: EntityManager,
): Promise<(Acceptance & { readonly tenantId: string })[]> {
  return manager.query<(Acceptance & { tenantId: string })[]>(
    `select distinct o.tenant_id as "tenantId", o.number_id as "numberId", o.wamid, o.source,
            o.source_id as "sourceId"
     from orphan_statuses s join outbox o on o.tenant_id = s.tenant_id
       and o.number_id = s.number_id and o.wamid = s.wamid
     where s.received_at > now() - interval '1 minute'
     limit $1`,
    [BATCH],
  );
}
