import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { findConversation } from '../conversation/find-conversation.js';
import { MessageEntity } from './message.entity.js';

/** Null for a message that does not exist, is another tenant's or whose conversation may not be seen. */
export async function findMessage(
  manager: EntityManager,
  actor: Actor,
  messageId: string,
): Promise<MessageEntity | null> {
  if (!isUuid(messageId)) return null;
  const message = await manager.findOneBy(MessageEntity, {
    tenantId: actor.tenantId,
    id: messageId,
  });
  const conversation = message && (await findConversation(manager, actor, message.conversationId));
  return conversation ? message : null;
}

/** As `findMessage`, of one conversation that the actor has already. */
export async function findMessageIn(
  manager: EntityManager,
  actor: Actor,
  conversationId: string,
  messageId: string,
): Promise<MessageEntity | null> {
  if (!isUuid(messageId)) return null;
  return manager.findOneBy(MessageEntity, {
    tenantId: actor.tenantId,
    conversationId,
    id: messageId,
  });
}
