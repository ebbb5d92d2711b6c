import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Numbers } from '../../whatsapp/public/numbers.js';
import type { ConversationEntity } from '../conversation/conversation.entity.js';
import { lockConversation } from '../conversation/find-conversation.js';
import type { Message } from '../public/message.type.js';
import { composeMessage } from './compose/compose-message.js';
import { invalid } from './compose/composed-message.js';
import { findMessageIn } from './find-message.js';
import type { MessageEntity } from './message.entity.js';
import { clientMessageIdOf, findSent } from './outgoing/client-message-id.js';
import { QueueMessage } from './outgoing/queue-message.js';
import { refuseStaleThread } from './outgoing/refuse-stale-thread.js';
import { refuseUnsendable } from './outgoing/refuse-unsendable.js';
import type { SendMessageInput } from './send-message.input.js';

/**
 * Queues a message to the person of a conversation. The conversation is locked, so two agents who
 * answer at once come one after the other, and a repeated request finds the message of the first.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly database: Database,
    private readonly numbers: Numbers,
    private readonly queue: QueueMessage,
  ) {}

  async execute(actor: Actor, input: SendMessageInput): Promise<{ message: Message }> {
    const clientMessageId = clientMessageIdOf(input);
    const { message, conversation } = await this.database.write(actor, async (manager) => {
      const conversation = await lockConversation(manager, actor, 'reply', input.conversationId);
      const message =
        (await findSent(manager, conversation, clientMessageId)) ??
        (await this.send(manager, actor, conversation, { ...input, clientMessageId }));
      return { message, conversation };
    });
    this.queue.announce(conversation);
    return { message };
  }

  private async send(
    manager: EntityManager,
    actor: Actor,
    conversation: ConversationEntity,
    input: SendMessageInput,
  ): Promise<MessageEntity> {
    const composed = await composeMessage(manager, actor, input);
    await refuseUnsendable(manager, actor, this.numbers, conversation, composed.type);
    if (input.expectedLastMessageId) {
      await refuseStaleThread(manager, actor, conversation, input.expectedLastMessageId);
    }
    return this.queue.enqueue(manager, actor, {
      conversation,
      clientMessageId: input.clientMessageId,
      composed,
      quotedWamid: await quotedWamid(manager, actor, conversation, input.replyToMessageId),
    });
  }
}

async function quotedWamid(
  manager: EntityManager,
  actor: Actor,
  conversation: ConversationEntity,
  messageId: string | null | undefined,
): Promise<string | null> {
  if (!messageId) return null;
  const quoted = await findMessageIn(manager, actor, conversation.id, messageId);
  if (!quoted?.wamid) {
    throw invalid('Only a message of this conversation that WhatsApp has.', 'replyToMessageId');
  }
  return quoted.wamid;
}
