import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Outcome } from '../public/outcome-listener.js';

/** How a status names its message: by the mark that we gave it, else by WhatsApp's id. */
export interface StatusKey {
  readonly numberId: string;
  readonly wamid: string;
  readonly outboxId: string | null;
}

export interface FoundMessage {
  readonly outboxId: string;
  readonly source: Outcome['source'];
  readonly sourceId: string;
  /** Null while the call has not been answered. */
  readonly wamid: string | null;
}

/** The outbox row of each status, in the same order; null where there is none. */
export async function findMessages(
  manager: EntityManager,
  actor: Actor,
  keys: readonly StatusKey[],
): Promise<(FoundMessage | null)[]> {
  const rows = await manager.query<(FoundMessage & { index: number })[]>(
    `select s.index::int - 1 as index, o.id as "outboxId", o.source, o.source_id as "sourceId", o.wamid
     from unnest($2::uuid[], $3::uuid[]) with ordinality s (number_id, outbox_id, index)
     join outbox o on o.tenant_id = $1 and o.id = s.outbox_id and o.number_id = s.number_id
     union all
     select s.index::int - 1, o.id, o.source, o.source_id, o.wamid
     from unnest($2::uuid[], $3::uuid[], $4::text[]) with ordinality
       s (number_id, outbox_id, wamid, index)
     join outbox o on o.tenant_id = $1 and o.number_id = s.number_id and o.wamid = s.wamid
     where s.outbox_id is null`,
    [
      actor.tenantId,
      keys.map(({ numberId }) => numberId),
      keys.map(({ outboxId }) => outboxId),
      keys.map(({ wamid }) => wamid),
    ],
  );
  const found = new Map(rows.map((row) => [row.index, row]));
  return keys.map((_, index) => found.get(index) ?? null);
}

/**
 * A status has come for messages whose call is not answered yet, or never was: they are accepted,
 * whatever we thought. Returns the outbox ids that had no WhatsApp id until now.
 */
export async function acceptByStatus(
  manager: EntityManager,
  actor: Actor,
  accepted: readonly { readonly outboxId: string; readonly wamid: string }[],
): Promise<Set<string>> {
  if (accepted.length === 0) return new Set();
  const wamidOf = new Map(accepted.map(({ outboxId, wamid }) => [outboxId, wamid]));
  const ids = [...wamidOf.keys()].sort();
  // In one order everywhere, so that the pump's record of the same rows cannot deadlock with it.
  await manager.query(
    'select from outbox where tenant_id = $1 and id = any($2::uuid[]) order by id for update',
    [actor.tenantId, ids],
  );
  const [rows] = await manager.query<[{ id: string }[]]>(
    `update outbox o
     set state = 'ACCEPTED', wamid = s.wamid, lease_until = null, decided_at = now(),
         error_code = null, error_title = null, error_detail = null
     from unnest($2::uuid[], $3::text[]) s (id, wamid)
     where o.tenant_id = $1 and o.id = s.id and o.wamid is null
     returning o.id`,
    [actor.tenantId, ids, ids.map((id) => wamidOf.get(id))],
  );
  return new Set(rows.map(({ id }) => id));
}
