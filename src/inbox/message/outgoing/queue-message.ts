import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactDirectory } from '../../../contacts/public/contact-directory.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { uuidv7 } from '../../../platform/database/uuidv7.js';
import { EventBell, EventLog } from '../../../platform/events/event-log.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { Outbox } from '../../../whatsapp/public/outbox.js';
import type { ConversationEntity } from '../../conversation/conversation.entity.js';
import type { ComposedMessage } from '../compose/composed-message.js';
import { applyEffects } from '../effects/apply-effects.js';
import { isEffect } from '../inbound/parsed-message.js';
import { MessageEntity } from '../message.entity.js';

export interface OutgoingMessage {
  readonly conversation: ConversationEntity;
  readonly clientMessageId: string;
  readonly composed: ComposedMessage;
  readonly quotedWamid: string | null;
}

/** Puts a message into its conversation and into the outbox, in one transaction. */
@Injectable()
export class QueueMessage {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly outbox: Outbox,
    private readonly eventLog: EventLog,
    private readonly eventBell: EventBell,
  ) {}

  /** Call `announce` after the commit. The conversation must be locked. */
  async enqueue(
    manager: EntityManager,
    actor: Actor,
    outgoing: OutgoingMessage,
  ): Promise<MessageEntity> {
    const { conversation, composed } = outgoing;
    const recipient = await this.contacts.recipientOf(manager, actor, conversation.contactId);
    if (!recipient) {
      throw new Refusal('CONTACT_UNREACHABLE', 'This contact has no phone number and no user id.');
    }
    const payload = withContext(composed.payload, outgoing.quotedWamid);
    const id = await insertOutgoing(manager, actor, outgoing, payload);
    await this.outbox.enqueue(manager, actor, [
      {
        numberId: conversation.numberId,
        source: 'INBOX',
        sourceId: id,
        recipient,
        payload,
        ...(composed.mediaId && { mediaId: composed.mediaId }),
        priority: 0,
      },
    ]);
    await this.tell(manager, actor, id, outgoing);
    return manager.findOneByOrFail(MessageEntity, { tenantId: actor.tenantId, id });
  }

  announce(conversation: ConversationEntity): void {
    this.outbox.wake([conversation.numberId]);
    this.eventBell.ring();
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    messageId: string,
    { conversation, composed }: OutgoingMessage,
  ): Promise<void> {
    const conversationId = conversation.id;
    if (composed.targetWamid === null) {
      await this.eventLog.append(manager, actor, [
        { type: 'message.added', conversationId, messageId },
        { type: 'conversation.updated', conversationId },
      ]);
      return;
    }
    const { changed } = await applyEffects(manager, actor.tenantId, [
      { numberId: conversation.numberId, wamid: composed.targetWamid },
    ]);
    await this.eventLog.append(
      manager,
      actor,
      changed.map((target) => ({ type: 'message.updated', ...target })),
    );
  }
}

function withContext(payload: ComposedMessage['payload'], quotedWamid: string | null) {
  return quotedWamid === null ? payload : { ...payload, context: { message_id: quotedWamid } };
}

/** Its place is after everything that is there, whatever the clocks of other machines say. */
async function insertOutgoing(
  manager: EntityManager,
  actor: Actor,
  { conversation, composed, clientMessageId, quotedWamid }: OutgoingMessage,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = uuidv7();
  await manager.query(
    `with stored as (
       insert into messages
         (id, tenant_id, conversation_id, number_id, direction, type, text, content, raw, media_id,
          reply_to_wamid, client_message_id, sent_by_agent_id, status, is_hidden, occurred_at,
          created_at)
       select $2, $1, c.id, c.number_id, 'OUTBOUND', $4, $5, $6, $7, $8, $9, $10, $11, 'QUEUED', $12,
              greatest(clock_timestamp(), c.last_message_at + interval '1 microsecond'),
              clock_timestamp()
       from conversations c where c.tenant_id = $1 and c.id = $3
       returning conversation_id, occurred_at, is_hidden)
     update conversations c
     set last_message_id = $2, last_message_at = stored.occurred_at, updated_at = now()
     from stored
     where c.tenant_id = $1 and c.id = stored.conversation_id and not stored.is_hidden`,
    [
      actor.tenantId,
      id,
      conversation.id,
      composed.type,
      composed.text,
      JSON.stringify(composed.content),
      Buffer.from(JSON.stringify(payload)),
      composed.mediaId,
      composed.targetWamid ?? quotedWamid,
      clientMessageId,
      actor.agentId,
      isEffect(composed.type),
    ],
  );
  return id;
}
