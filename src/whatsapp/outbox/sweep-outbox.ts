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

interface Debris {
  readonly hasExpired: boolean;
  readonly hasLateOrphans: boolean;
  readonly dueNumberIds: readonly string[];
}

/**
 * Puts right what a dead worker or a lost wake-up left: claims that were never called wait again,
 * calls without an answer become UNKNOWN, numbers with due messages are woken, and statuses that
 * crossed with their message's acceptance are applied. One statement when there is nothing to do.
 */
@Injectable()
export class SweepOutbox {
  constructor(
    private readonly database: Database,
    private readonly tellOutcomes: TellOutcomes,
    private readonly pumps: OutboxPumps,
    private readonly eventBell: EventBell,
  ) {}

  async execute(): Promise<void> {
    const debris = await this.database.system(look);
    if (debris.hasExpired) await this.settleExpired();
    if (debris.hasLateOrphans) await this.settleOrphans();
    for (const numberId of debris.dueNumberIds) this.pumps.wake(numberId);
  }

  private async settleExpired(): Promise<void> {
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

  private async settleOrphans(): Promise<void> {
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

async function look(manager: EntityManager): Promise<Debris> {
  const [debris] = await manager.query<Debris[]>(
    `select
       exists (select from outbox where state in ('CLAIMED', 'CALLING') and lease_until < now())
         as "hasExpired",
       exists (select from orphan_statuses s join outbox o on o.tenant_id = s.tenant_id
                 and o.number_id = s.number_id and o.wamid = s.wamid
               where s.received_at > now() - interval '1 minute') as "hasLateOrphans",
       array(select n.id from numbers n where n.is_active and n.paused_at is null
             and exists (select from outbox o where o.number_id = n.id and o.state = 'PENDING'
                         and (o.not_before is null or o.not_before <= now()))) as "dueNumberIds"`,
  );
  return debris ?? { hasExpired: false, hasLateOrphans: false, dueNumberIds: [] };
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
