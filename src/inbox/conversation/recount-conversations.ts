import type { EntityManager } from 'typeorm';

/** Computes anew what a conversation shows of its messages, after some became visible or hidden. */
export async function recountConversations(
  manager: EntityManager,
  tenantId: string,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  await manager.query(
    `update conversations c
     set unread_count = (
           select count(*) from messages m
           where m.tenant_id = $1 and m.conversation_id = c.id and m.direction = 'INBOUND'
             and not m.is_hidden and m.created_at > coalesce(c.read_up_to, '-infinity')),
         last_message_id = newest.id,
         last_message_at = coalesce(newest.occurred_at, c.last_message_at),
         updated_at = now()
     from unnest($2::uuid[]) as u (id)
     left join lateral (
       select m.id, m.occurred_at from messages m
       where m.tenant_id = $1 and m.conversation_id = u.id and not m.is_hidden
       order by m.occurred_at desc, m.id desc
       limit 1) as newest on true
     where c.tenant_id = $1 and c.id = u.id`,
    [tenantId, conversationIds],
  );
}
