import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/auth/actor.js';
import type { ConversationEntity } from '../../conversation/conversation.entity.js';
import { invalid } from '../compose/composed-message.js';
import { findMessageIn } from '../find-message.js';
import { MessageEntity } from '../message.entity.js';
import { StaleThread } from '../stale-thread.type.js';

const MAX_SHOWN = 50;

/** Refuses when anybody else has written since the message that the sender saw last. */
export async function refuseStaleThread(
  manager: EntityManager,
  actor: Actor,
  conversation: ConversationEntity,
  expectedLastMessageId: string,
): Promise<void> {
  const seen = await findMessageIn(manager, actor, conversation.id, expectedLastMessageId);
  if (!seen) throw invalid('No message of this conversation.', 'expectedLastMessageId');
  const newer = await manager
    .createQueryBuilder(MessageEntity, 'm')
    .innerJoin(MessageEntity, 'seen', 'seen.tenantId = m.tenantId and seen.id = :seenId', {
      seenId: seen.id,
    })
    .where('m.tenantId = :tenantId and m.conversationId = :conversationId', {
      tenantId: actor.tenantId,
      conversationId: conversation.id,
    })
    .andWhere('(m.occurredAt, m.id) > (seen.occurredAt, seen.id) and not m.isHidden')
    .andWhere('m.sentByAgentId is distinct from :agentId', { agentId: actor.agentId })
    .orderBy({ 'm.occurredAt': 'ASC', 'm.id': 'ASC' })
    .take(MAX_SHOWN)
    .getMany();
  if (newer.length > 0) throw new StaleThread(newer);
}
