import type { EntityManager } from 'typeorm';
import type { ConversationEntity } from '../../conversation/conversation.entity.js';
import { limited } from '../compose/composed-message.js';
import { MessageEntity } from '../message.entity.js';

const MAX_LENGTH = 200;

export function clientMessageIdOf(input: { readonly clientMessageId: string }): string {
  return limited(input.clientMessageId, MAX_LENGTH, 'clientMessageId');
}

/** The message that an earlier try of the same request has queued. */
export function findSent(
  manager: EntityManager,
  { tenantId, id: conversationId }: ConversationEntity,
  clientMessageId: string,
): Promise<MessageEntity | null> {
  return manager.findOneBy(MessageEntity, { tenantId, conversationId, clientMessageId });
}
