import type { EntityManager } from 'typeorm';
import { lockConversations, openConversations } from '../../conversation/open-conversations.js';
import type { ArrivedMessage, PlacedMessage } from './arrived-message.js';

/**
 * Puts each message into the conversation of its contact with its number, which is made where
 * there is none. The conversations are locked until the transaction ends, so that counts and
 * order are computed by one at a time.
 */
export async function placeMessages(
  manager: EntityManager,
  tenantId: string,
  messages: readonly ArrivedMessage[],
  contactIds: readonly string[],
): Promise<PlacedMessage[]> {
  const pairs = messages.map((message, at) => ({
    contactId: contactIds[at] ?? '',
    numberId: message.numberId,
  }));
  await openConversations(manager, tenantId, pairs);
  const conversationIds = await lockConversations(manager, tenantId, pairs);
  return messages.map((message, at) => ({
    ...message,
    contactId: contactIds[at] ?? '',
    conversationId: conversationIds[at] ?? '',
  }));
}
