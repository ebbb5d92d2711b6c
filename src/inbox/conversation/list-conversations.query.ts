import { Injectable } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Connection } from '../../platform/graphql/connection.js';
import { listConnection } from '../../platform/graphql/list-connection.js';
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

  execute(actor: Actor, args: ListConversationsArgs): Promise<Connection<Conversation>> {
    const source = conversationsSource(actor, args.filter ?? {}, args.orderBy ?? 'NEWEST');
    return listConnection(this.database, actor, ConversationEntity, source, args);
  }
}
