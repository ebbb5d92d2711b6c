import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { byKey, groupedBy } from '../../platform/graphql/by-key.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import type { Conversation } from '../public/conversation.type.js';
import { ConversationEntity } from './conversation.entity.js';
import { readableConversations } from './readable-conversations.js';

@Injectable()
export class ConversationLoader {
  constructor(private readonly database: Database) {}

  /** Of an object that the viewer may see already, such as its message. */
  byId(actor: Actor, loaders: RequestLoaders, id: string): Promise<Conversation | null> {
    return loaders.load<Conversation>('conversation.byId', id, (ids) =>
      this.database.read(actor, async (manager) => {
        const conversations = await manager.findBy(ConversationEntity, {
          tenantId: actor.tenantId,
          id: In([...ids]),
        });
        return byKey(conversations, (conversation) => conversation.id);
      }),
    );
  }

  /** Those that the viewer may see, the newest first. */
  async byContact(
    actor: Actor,
    loaders: RequestLoaders,
    contactId: string,
  ): Promise<readonly Conversation[]> {
    const found = await loaders.load<readonly Conversation[]>(
      'conversation.byContact',
      contactId,
      (contactIds) => this.readableOf(actor, contactIds),
    );
    return found ?? [];
  }

  private readableOf(actor: Actor, contactIds: readonly string[]) {
    const { where, params } = readableConversations(actor);
    return this.database.read(actor, async (manager) => {
      const readable = await manager.query<{ id: string }[]>(
        `select c.id from conversations c
         where ${where} and c.contact_id = any(${params.add(contactIds)}::uuid[])`,
        params.values,
      );
      const conversations = await manager.find(ConversationEntity, {
        where: { tenantId: actor.tenantId, id: In(readable.map((row) => row.id)) },
        order: { lastMessageAt: 'DESC', id: 'DESC' },
      });
      return groupedBy(conversations, (conversation) => conversation.contactId);
    });
  }
}
