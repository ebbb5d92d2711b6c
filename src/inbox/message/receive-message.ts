import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactDirectory } from '../../contacts/public/contact-directory.js';
import type { Actor } from '../../platform/auth/actor.js';
import { EventLog, type NewEvent } from '../../platform/events/event-log.js';
import type {
  InboundListener,
  InboundMessage,
  InboundVerdict,
} from '../../whatsapp/public/inbound-listener.js';
import { recountConversations } from '../conversation/recount-conversations.js';
import { MediaQueue } from '../media/media-queue.js';
import { type AppliedEffects, applyEffects } from './effects/apply-effects.js';
import { arrivedMessage, type PlacedMessage } from './inbound/arrived-message.js';
import { insertMessages } from './inbound/insert-messages.js';
import { placeMessages } from './inbound/place-messages.js';
import { updateConversations } from './inbound/update-conversations.js';

/**
 * Stores messages from WhatsApp, a batch at a time and a statement a step: whoever wrote becomes a
 * contact, finds their conversation (a new one belongs to nobody), and it opens again. What came
 * before is left alone, so that a batch may be repeated.
 */
@Injectable()
export class ReceiveMessage implements InboundListener {
  private hasNewMedia = false;

  constructor(
    private readonly contacts: ContactDirectory,
    private readonly eventLog: EventLog,
    private readonly mediaQueue: MediaQueue,
  ) {}

  async fold(
    manager: EntityManager,
    actor: Actor,
    messages: readonly InboundMessage[],
  ): Promise<readonly InboundVerdict[]> {
    const contactIds = await this.contacts.resolve(
      manager,
      actor,
      messages.map((message) => message.sender),
    );
    const placed = await placeMessages(
      manager,
      actor.tenantId,
      messages.map(arrivedMessage),
      contactIds,
    );
    const newIds = await insertMessages(manager, actor.tenantId, placed);
    const stored = placed.filter((message) => newIds.has(message.id));
    if (stored.length > 0) await this.follow(manager, actor, stored);
    return placed.map(({ id, index }) => ({
      index,
      outcome: newIds.has(id) ? 'PROCESSED' : 'DUPLICATE',
    }));
  }

  afterCommit(): void {
    if (!this.hasNewMedia) return;
    this.hasNewMedia = false;
    this.mediaQueue.ring();
  }

  /** What new messages bring about beyond their own rows. */
  private async follow(
    manager: EntityManager,
    actor: Actor,
    stored: readonly PlacedMessage[],
  ): Promise<void> {
    const effects = await applyEffects(
      manager,
      actor.tenantId,
      stored.flatMap(({ numberId, wamid, isEffect, replyToWamid }) => {
        const target = isEffect ? replyToWamid : wamid;
        return target === null ? [] : [{ numberId, wamid: target }];
      }),
    );
    if (stored.some((message) => message.mediaId !== null)) this.hasNewMedia = true;
    const isVisible = (message: PlacedMessage) =>
      !message.isEffect || effects.shownIds.has(message.id);
    const conversationIds = await updateConversations(manager, actor.tenantId, stored, isVisible);
    await recountConversations(manager, actor.tenantId, effects.recountIds);
    await this.contacts.move(
      manager,
      actor,
      stored.flatMap(({ contactId, moved }) => (moved ? { contactId, ...moved } : [])),
    );
    await this.eventLog.append(
      manager,
      actor,
      eventsOf(stored.filter(isVisible), effects, conversationIds),
    );
  }
}

function eventsOf(
  visible: readonly PlacedMessage[],
  effects: AppliedEffects,
  conversationIds: readonly string[],
): NewEvent[] {
  const added = new Set(visible.map((message) => message.id));
  return [
    ...visible.map(({ id, conversationId }) => ({
      type: 'message.added' as const,
      conversationId,
      messageId: id,
    })),
    ...effects.changed
      .filter(({ messageId }) => !added.has(messageId))
      .map((target) => ({ type: 'message.updated' as const, ...target })),
    ...conversationIds.map((conversationId) => ({
      type: 'conversation.updated' as const,
      conversationId,
    })),
  ];
}
