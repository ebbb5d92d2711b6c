import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type {
  EventHydrator,
  EventRow,
  HydratedEvent,
} from '../../platform/events/event-audience.js';
import { byKey } from '../../platform/graphql/by-key.js';
import { ConversationEntity } from '../conversation/conversation.entity.js';
import { MessageEntity } from '../message/message.entity.js';

/** What events tell of, as it is now: two reads a batch, however many subscribe. */
@Injectable()
export class HydrateEvents implements EventHydrator {
  async hydrate(
    manager: EntityManager,
    actor: Actor,
    rows: readonly EventRow[],
  ): Promise<ReadonlyMap<string, HydratedEvent>> {
    const { tenantId } = actor;
    const conversations = byKey(
      await manager.findBy(ConversationEntity, {
        tenantId,
        id: In(distinct(rows.map((row) => row.conversationId))),
      }),
      (conversation) => conversation.id,
    );
    const messages = byKey(
      await manager.findBy(MessageEntity, {
        tenantId,
        id: In(distinct(rows.map((row) => row.messageId))),
      }),
      (message) => message.id,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          conversation: conversations.get(row.conversationId ?? '') ?? null,
          message: messages.get(row.messageId ?? '') ?? null,
        },
      ]),
    );
  }
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
