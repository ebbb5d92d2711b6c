import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Contact } from '../../contacts/public/contact.type.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { Conversation } from '../public/conversation.type.js';
import { ConversationLoader } from './conversation-loader.js';
import {
  ConversationInput,
  ConversationPayload,
  ShowTypingPayload,
} from './conversation.payload.js';
import { MarkConversationRead, MarkConversationReadInput } from './mark-conversation-read.js';
import { ShowTyping } from './show-typing.js';
import { StartConversation, StartConversationInput } from './start-conversation.js';

/** What reaches out to the contact, and what the contact shows of it. */
@Resolver(() => Contact)
export class ConversationContactResolver {
  constructor(
    private readonly conversationLoader: ConversationLoader,
    private readonly start: StartConversation,
    private readonly markRead: MarkConversationRead,
    private readonly typing: ShowTyping,
  ) {}

  @ResolveField(() => [Conversation], {
    description: 'Conversations with this person that the viewer may see.',
  })
  conversations(
    @Parent() contact: Contact,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.conversationLoader.byContact(actor, loaders, contact.id);
  }

  @Mutation(() => ConversationPayload, {
    description: 'Finds the conversation of a contact with a number, or makes it.',
  })
  startConversation(@CurrentActor() actor: Actor, @Args('input') input: StartConversationInput) {
    return refusable(() => this.start.execute(actor, input), { conversation: null });
  }

  @Mutation(() => ConversationPayload, {
    description: 'Clears the unread count and sends the read receipt to WhatsApp.',
  })
  markConversationRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkConversationReadInput,
  ) {
    return refusable(() => this.markRead.execute(actor, input), { conversation: null });
  }

  @Mutation(() => ShowTypingPayload, {
    description: 'Shows "typing…" on the person\'s phone for up to 25 seconds.',
  })
  async showTyping(@CurrentActor() actor: Actor, @Args('input') input: ConversationInput) {
    return { ...(await this.typing.execute(actor, input)), userErrors: [] };
  }
}
