import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../../platform/database/uuidv7.js';

/** What makes a conversation one: a contact and a number. */
export interface ConversationPair {
  readonly contactId: string;
  readonly numberId: string;
}

/** Makes those that do not exist yet, safely under races by their unique key; true if there was one. */
export async function openConversations(
  manager: EntityManager,
  tenantId: string,
  pairs: readonly ConversationPair[],
): Promise<boolean> {
  const distinct = [...new Map(pairs.map((pair) => [pairText(pair), pair])).values()];
  const made = await manager.query<unknown[]>(
    `insert into conversations (id, tenant_id, contact_id, number_id)
     select u.id, $1, u.contact_id, u.number_id
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as u (id, contact_id, number_id)
     order by u.contact_id, u.number_id
     on conflict (tenant_id, contact_id, number_id) do nothing
     returning id`,
    [
      tenantId,
      distinct.map(() => uuidv7()),
      distinct.map((pair) => pair.contactId),
      distinct.map((pair) => pair.numberId),
    ],
  );
  return made.length > 0;
}

/** Locks the conversations of these pairs, always in the order of their ids; ids in the order of the pairs. */
export async function lockConversations(
  manager: EntityManager,
  tenantId: string,
  pairs: readonly ConversationPair[],
): Promise<string[]> {
  const rows = await manager.query<({ id: string } & ConversationPair)[]>(
    `select c.id, c.contact_id as "contactId", c.number_id as "numberId"
     from conversations c
     where c.tenant_id = $1 and (c.contact_id, c.number_id) in (
       select u.contact_id, u.number_id from unnest($2::uuid[], $3::uuid[]) as u (contact_id, number_id))
     order by c.id
     for no key update of c`,
    [tenantId, pairs.map((pair) => pair.contactId), pairs.map((pair) => pair.numberId)],
  );
  const idOf = new Map(rows.map((row) => [pairText(row), row.id]));
  return pairs.map((pair) => {
    const id = idOf.get(pairText(pair));
    if (!id) throw new Error('A conversation vanished while it was opened.');
    return id;
  });
}

function pairText(pair: ConversationPair): string {
  return `${pair.contactId}:${pair.numberId}`;
}
