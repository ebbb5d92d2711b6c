import type { EntityManager } from 'typeorm';
import type { Action } from '../../platform/auth/ability.js';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize, may } from '../../platform/auth/authorize.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { ConversationEntity } from './conversation.entity.js';

/** Null for a conversation that does not exist, is another tenant's or may not be seen. */
export async function findConversation(
  manager: EntityManager,
  actor: Actor,
  conversationId: string,
): Promise<ConversationEntity | null> {
  return findReadable(manager, actor, conversationId, false);
}

/**
 * The conversation, locked until the transaction ends: whoever writes to it or changes it comes
 * one after the other. NOT_FOUND unless the actor may see it, FORBIDDEN unless `action` is allowed.
 */
export async function lockConversation(
  manager: EntityManager,
  actor: Actor,
  action: Action,
  conversationId: string,
): Promise<ConversationEntity> {
  const conversation = await findReadable(manager, actor, conversationId, true);
  if (!conversation) throw notFound('Conversation');
  authorize(actor, action, 'Conversation', conversation);
  return conversation;
}

async function findReadable(
  manager: EntityManager,
  actor: Actor,
  conversationId: string,
  isLocked: boolean,
): Promise<ConversationEntity | null> {
  if (!isUuid(conversationId)) return null;
  const conversation = await manager.findOne(ConversationEntity, {
    where: { tenantId: actor.tenantId, id: conversationId },
    ...(isLocked && { lock: { mode: 'for_no_key_update' } }),
  });
  return conversation && may(actor, 'read', 'Conversation', conversation) ? conversation : null;
}
