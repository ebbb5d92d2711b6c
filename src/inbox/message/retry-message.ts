import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { adviseOnFailure } from '../../whatsapp/public/failure-advice.js';
import { Numbers } from '../../whatsapp/public/numbers.js';
import { lockConversation } from '../conversation/find-conversation.js';
import type { Message } from '../public/message.type.js';
import type { ComposedMessage } from './compose/composed-message.js';
import { findMessage } from './find-message.js';
import type { MessageEntity } from './message.entity.js';
import { clientMessageIdOf, findSent } from './outgoing/client-message-id.js';
import { QueueMessage } from './outgoing/queue-message.js';
import { refuseUnsendable } from './outgoing/refuse-unsendable.js';

@InputType({ description: 'Which failed message to send again.' })
export class RetryMessageInput {
  @Field(() => ID)
  messageId: string;

  @Field({ description: 'Made by the caller, for the new message.' })
  clientMessageId: string;
}

/** Sends a failed message again, as a message of its own: the failed one stays as it is. */
@Injectable()
export class RetryMessage {
  constructor(
    private readonly database: Database,
    private readonly numbers: Numbers,
    private readonly queue: QueueMessage,
  ) {}

  async execute(actor: Actor, input: RetryMessageInput): Promise<{ message: Message }> {
    const clientMessageId = clientMessageIdOf(input);
    const { message, conversation } = await this.database.write(actor, async (manager) => {
      const failed = await findMessage(manager, actor, input.messageId);
      if (!failed) throw notFound('Message');
      const conversation = await lockConversation(manager, actor, 'reply', failed.conversationId);
      const sent = await findSent(manager, conversation, clientMessageId);
      if (sent) return { message: sent, conversation };
      refuseUnlessRetryable(failed);
      await refuseUnsendable(manager, actor, this.numbers, conversation, failed.type);
      const message = await this.queue.enqueue(manager, actor, {
        conversation,
        clientMessageId,
        composed: await composedBefore(manager, failed),
        quotedWamid: failed.type === 'REACTION' ? null : failed.replyToWamid,
      });
      return { message, conversation };
    });
    this.queue.announce(conversation);
    return { message };
  }
}

function refuseUnlessRetryable(message: MessageEntity): void {
  if (message.direction !== 'OUTBOUND' || message.status !== 'FAILED') {
    throw new Refusal('NOT_ALLOWED', 'Only a failed message can be sent again.');
  }
  const { retryable, title, advice } = adviseOnFailure(
    message.failureCode ?? 0,
    message.failureTitle ?? '',
  );
  if (!retryable) throw new Refusal('NOT_ALLOWED', `${title} ${advice}`);
}

/** What was composed for WhatsApp then; kept in `raw`. */
async function composedBefore(
  manager: EntityManager,
  message: MessageEntity,
): Promise<ComposedMessage> {
  const [row] = await manager.query<{ raw: Buffer }[]>(
    'select raw from messages where tenant_id = $1 and id = $2',
    [message.tenantId, message.id],
  );
  return {
    type: message.type,
    text: message.text,
    content: message.content,
    payload: JSON.parse(row?.raw.toString('utf8') ?? '{}') as ComposedMessage['payload'],
    mediaId: message.mediaId,
    targetWamid: message.type === 'REACTION' ? message.replyToWamid : null,
  };
}
