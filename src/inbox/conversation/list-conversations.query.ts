import { Injectable } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { countRows, keysetPage } from '../../platform/database/keyset-page.js';
import { inOrder } from '../../platform/graphql/by-key.js';
import { type Connection, toConnection } from '../../platform/graphql/connection.js';
import type { Conversation } from '../public/conversation.type.js';
import { ConversationFilter, ConversationOrder } from './conversation-filter.input.js';
import { ConversationEntity } from './conversation.entity.js';
import { conversationsSource } from './conversations-source.js';

@ArgsType()
export class ListConversationsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: '1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => ConversationFilter, { nullable: true })
  filter?: ConversationFilter | null;

  @Field(() => ConversationOrder, { nullable: true, defaultValue: 'NEWEST' })
  orderBy?: ConversationOrder | null;
}

/** A page of the conversations that the actor may see. */
@Injectable()
export class ListConversations {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, args: ListConversationsArgs): Promise<Connection<Conversation>> {
    const source = conversationsSource(actor, args.filter ?? {}, args.orderBy ?? 'NEWEST');
    const { page, rows } = await this.database.read(actor, async (manager) => {
      const page = await keysetPage(manager, source, args);
      const conversations = await manager.findBy(ConversationEntity, {
        tenantId: actor.tenantId,
        id: In([...page.ids]),
      });
      return { page, rows: inOrder(conversations, page.ids) };
    });
    return toConnection(
      { ...page, rows },
      (conversation) => page.cursors.get(conversation.id) ?? '',
      () => this.database.read(actor, (manager) => countRows(manager, source)),
    );
  }
}
