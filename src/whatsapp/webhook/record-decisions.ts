import type { EntityManager } from 'typeorm';
import type { Decision } from './decision.js';

/** What the inbox shows is not kept twice; everything else keeps its raw form with the item. */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set(['PROCESSED', 'DUPLICATE']);

/** Writes the ledger rows; on a replay the row is there already and is overwritten. */
export async function recordDecisions(
  manager: EntityManager,
  decisions: readonly Decision[],
): Promise<void> {
  const column = <T>(read: (decision: Decision) => T) => decisions.map(read);
  await manager.query(
    `insert into webhook_items (delivery_id, position, tenant_id, phone_number_id, kind, key,
                                outcome, reason, raw, received_at)
     select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::bytea[], $10::timestamptz[])
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
      column(({ routed }) => routed.delivery.receivedAt),
    ],
  );
}
