import { systemActor } from '../auth/system-actor.js';
import type { Database } from '../database/database.js';
import type { EventAudience, EventRow, HydratedEvent } from './event-audience.js';

export interface EventBatch {
  readonly rows: readonly EventRow[];
  readonly hydrated: ReadonlyMap<string, HydratedEvent>;
}

/** Where the log of a tenant begins and ends. */
export interface LogBounds {
  readonly epoch: string;
  /** Everything up to here may have been removed. */
  readonly oldest: bigint;
  readonly newest: bigint;
}

const SELECT = `select id, seq, type, conversation_id as "conversationId", message_id as "messageId",
    subject_id as "subjectId", previous_assignee_id as "previousAssigneeId", created_at as at
  from events`;

/** The log in SQL. Rows without a number are nobody's business yet. */
export class EventReader {
  constructor(
    private readonly database: Database,
    private readonly audience: EventAudience,
  ) {}

  /** Events of the tenant after `after` and up to `upTo`, with what they tell of. */
  read(tenantId: string, after: bigint, upTo: bigint, limit: number): Promise<EventBatch> {
    const actor = systemActor(tenantId, 'event-feed');
    return this.database.read(actor, async (manager) => {
      const rows = await manager.query<EventRow[]>(
        `${SELECT} where tenant_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
        [tenantId, after.toString(), upTo.toString(), limit],
      );
      const isEmpty = rows.length === 0;
      return {
        rows,
        hydrated: isEmpty ? new Map() : await this.audience.hydrate(manager, actor, rows),
      };
    });
  }

  /** How many events lie between, counted no further than `limit`. */
  count(tenantId: string, after: bigint, upTo: bigint, limit: number): Promise<number> {
    return this.database.read(systemActor(tenantId, 'event-feed'), async (manager) => {
      const [row] = await manager.query<{ count: string }[]>(
        `select count(*) from (
           select from events where tenant_id = $1 and seq > $2 and seq <= $3 limit $4) between_them`,
        [tenantId, after.toString(), upTo.toString(), limit],
      );
      return Number(row?.count ?? 0);
    });
  }

  bounds(tenantId: string): Promise<LogBounds> {
    return this.database.system(async (manager) => {
      const [row] = await manager.query<{ epoch: string; oldest: string; newest: string }[]>(
        `select epoch, oldest_seq as oldest, greatest(oldest_seq,
           (select max(seq) from events where tenant_id = $1 and seq is not null)) as newest
         from event_epoch`,
        [tenantId],
      );
      if (!row) throw new Error('The event log has no epoch.');
      return { epoch: row.epoch, oldest: BigInt(row.oldest), newest: BigInt(row.newest) };
    });
  }

  /** The highest number of each tenant: for what no ring told of. */
  newest(tenantIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
    return this.database.system(async (manager) => {
      const rows = await manager.query<{ id: string; seq: string | null }[]>(
        `select t.id, (select max(seq) from events e where e.tenant_id = t.id and e.seq is not null) as seq
         from unnest($1::uuid[]) as t (id)`,
        [tenantIds],
      );
      return new Map(rows.map((row) => [row.id, BigInt(row.seq ?? 0)]));
    });
  }
}
