import type { EntityManager } from 'typeorm';
import type { Decision } from './decision.js';

/** What the inbox shows is not kept twice; everything else keeps its raw form with the item. */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set(['PROCESSED', 'DUPLICATE']);

/** Writes the ledger rows; on a replay the row is there already and is overwritten. */
export async function recordDecisions(
  manager: EntityManager,
  decisions: readonly Decision[],
): Promise<void> {
  const inOrder = decisions.toSorted(byPlace);
  const column = <T>(read: (decision: Decision) => T) => inOrder.map(read);
  await manager.query(
    `insert into webhook_items (delivery_id, position, tenant_id, phone_number_id, kind, key,
                                outcome, reason, raw, received_at)
     select d.id, u.position, u.tenant_id, u.phone_number_id, u.kind, u.key, u.outcome, u.reason,
            u.raw, d.received_at
     from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
                 $8::text[], $9::bytea[])
       u (delivery_id, position, tenant_id, phone_number_id, kind, key, outcome, reason, raw)
     join webhook_deliveries d on d.id = u.delivery_id
     on conflict (delivery_id, position) do update
     set tenant_id = excluded.tenant_id, outcome = excluded.outcome, reason = excluded.reason,
         raw = excluded.raw, decided_at = now()`,
    [
      column(({ routed }) => routed.delivery.id),
      column(({ routed }) => routed.item.position),
      column(({ routed }) => routed.tenantId),
      column(({ routed }) => routed.item.phoneNumberId),
      column(({ routed }) => routed.item.kind),
      column(({ routed }) => routed.item.key),
      column(({ outcome }) => outcome),
      column(({ reason }) => reason),
      column(({ routed, outcome }) => (KEPT_ELSEWHERE.has(outcome) ? null : routed.raw())),
    ],
  );
}

/** In the order of the primary key, whose pages are then written one after the other. */
function byPlace({ routed: one }: Decision, { routed: other }: Decision): number {
  if (one.delivery.id !== other.delivery.id) return one.delivery.id < other.delivery.id ? -1 : 1;
  return one.item.position - other.item.position;
}
