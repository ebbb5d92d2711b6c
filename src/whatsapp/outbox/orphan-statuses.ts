import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Outcome } from '../public/outcome-listener.js';
import { asRecord } from '../cloud-api/json-value.js';
import { readStatus } from './status-update.js';

/** A status whose message nobody knows (yet), with the ledger item that waits for it. */
export interface Orphan {
  readonly numberId: string;
  readonly wamid: string;
  readonly status: string;
  readonly body: string;
  readonly deliveryId: string;
  readonly position: number;
}

/** A message that has just got its id from WhatsApp. */
export interface Acceptance {
  readonly numberId: string;
  readonly wamid: string;
  readonly source: Outcome['source'];
  readonly sourceId: string;
}

/** Keeps them; true for each that was not kept already. */
export async function keepOrphans(
  manager: EntityManager,
  actor: Actor,
  orphans: readonly Orphan[],
): Promise<boolean[]> {
  if (orphans.length === 0) return [];
  const kept = await manager.query<{ deliveryId: string; position: number }[]>(
    `insert into orphan_statuses (tenant_id, number_id, wamid, status, body, delivery_id, position)
     select $1, u.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[],
                                $7::int[]) u
     on conflict do nothing
     returning delivery_id as "deliveryId", position`,
    [
      actor.tenantId,
      orphans.map(({ numberId }) => numberId),
      orphans.map(({ wamid }) => wamid),
      orphans.map(({ status }) => status),
      orphans.map(({ body }) => body),
      orphans.map(({ deliveryId }) => deliveryId),
      orphans.map(({ position }) => position),
    ],
  );
  const places = new Set(kept.map(({ deliveryId, position }) => `${deliveryId} ${position}`));
  return orphans.map(({ deliveryId, position }) => places.has(`${deliveryId} ${position}`));
}

/** Takes what waited for these messages, as outcomes to record; their ledger items are settled. */
export async function adoptOrphans(
  manager: EntityManager,
  actor: Actor,
  accepted: readonly Acceptance[],
): Promise<Omit<Outcome, 'index'>[]> {
  if (accepted.length === 0) return [];
  const [orphans] = await manager.query<[(Orphan & { receivedAt: Date })[]]>(
    `delete from orphan_statuses o using unnest($2::uuid[], $3::text[]) a (number_id, wamid)
     where o.tenant_id = $1 and o.number_id = a.number_id and o.wamid = a.wamid
     returning o.number_id as "numberId", o.wamid, o.status, o.body,
               o.delivery_id as "deliveryId", o.position, o.received_at as "receivedAt"`,
    [actor.tenantId, accepted.map(({ numberId }) => numberId), accepted.map(({ wamid }) => wamid)],
  );
  if (orphans.length === 0) return [];
  await manager.query(
    `update webhook_items i set outcome = 'PROCESSED', reason = null, decided_at = now()
     from unnest($2::uuid[], $3::int[]) o (delivery_id, position)
     where i.tenant_id = $1 and i.delivery_id = o.delivery_id and i.position = o.position
       and i.outcome = 'WAITING'`,
    [
      actor.tenantId,
      orphans.map(({ deliveryId }) => deliveryId),
      orphans.map(({ position }) => position),
    ],
  );
  const ownerOf = new Map(accepted.map((one) => [`${one.numberId} ${one.wamid}`, one]));
  return orphans.flatMap((orphan) => {
    const owner = ownerOf.get(`${orphan.numberId} ${orphan.wamid}`);
    const update = readStatus(asRecord(JSON.parse(orphan.body)) ?? {}, orphan.receivedAt);
    return owner && update ? [outcomeOf(owner, update)] : [];
  });
}

/** What the owner of a message is told of a status. */
export function outcomeOf(
  owner: Acceptance,
  update: Pick<Outcome, 'kind' | 'at' | 'failure' | 'pricing'>,
): Omit<Outcome, 'index'> {
  const { source, sourceId, numberId, wamid } = owner;
  const { kind, at, failure, pricing } = update;
  return { source, sourceId, numberId, wamid, kind, at, failure, pricing };
}
