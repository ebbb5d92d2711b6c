import type { EntityManager } from 'typeorm';
import type { ConversationEntity } from './conversation.entity.js';

/** WhatsApp's id of what the person wrote last; null when they have never written. */
export async function newestInboundWamid(
  manager: EntityManager,
  conversation: ConversationEntity,
): Promise<string | null> {
  const [newest] = await manager.query<{ wamid: string }[]>(
    `select wamid from messages
     where tenant_id = $1 and conversation_id = $2 and direction = 'INBOUND' and not is_hidden
       and wamid is not null
     order by occurred_at desc, id desc
     limit 1`,
    [conversation.tenantId, conversation.id],
  );
  return newest?.wamid ?? null;
}
