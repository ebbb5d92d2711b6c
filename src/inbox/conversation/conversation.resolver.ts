import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { Conversation, ConversationConnection } from '../public/conversation.type.js';
import { ConversationCounts, CountConversations } from './count-conversations.query.js';
import { findConversation } from './find-conversation.js';
import { ListConversations, ListConversationsArgs } from './list-conversations.query.js';

@Resolver(() => Conversation)
export class ConversationResolver {
  constructor(
    private readonly database: Database,
    private readonly listConversations: ListConversations,
    private readonly countConversations: CountConversations,
  ) {}

  @Query(() => ConversationConnection, { description: 'Those that the viewer may see.' })
  conversations(@CurrentActor() actor: Actor, @Args() args: ListConversationsArgs) {
    return this.listConversations.execute(actor, args);
  }

  @Query(() => Conversation, { nullable: true, description: 'Null unless the viewer may see it.' })
  conversation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.database.read(actor, (manager) => findConversation(manager, actor, id));
  }

  @Query(() => ConversationCounts, { description: 'Of those that the viewer may see.' })
  conversationCounts(@CurrentActor() actor: Actor) {
    return this.countConversations.execute(actor);
  }
}
