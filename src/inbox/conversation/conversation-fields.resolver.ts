import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Agent } from '../../agents/public/agent.type.js';
import { ContactLoader } from '../../contacts/public/contact-loader.js';
import { Contact } from '../../contacts/public/contact.type.js';
import type { Action } from '../../platform/auth/ability.js';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { NumberLoader } from '../../whatsapp/public/number-loader.js';
import { NumberType } from '../../whatsapp/public/number.type.js';
import { ListMessages, ListMessagesArgs } from '../message/list-messages.query.js';
import { MessageLoader } from '../message/message-loader.js';
import { Conversation } from '../public/conversation.type.js';
import { Message, MessageConnection } from '../public/message.type.js';
import { AgentLoader } from './agent-loader.js';

@Resolver(() => Conversation)
export class ConversationFieldsResolver {
  constructor(
    private readonly contacts: ContactLoader,
    private readonly numbers: NumberLoader,
    private readonly agents: AgentLoader,
    private readonly messageLoader: MessageLoader,
    private readonly listMessages: ListMessages,
  ) {}

  @ResolveField(() => Contact)
  contact(
    @Parent() { contactId }: Conversation,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.contacts.byId(actor, loaders, contactId);
  }

  @ResolveField(() => NumberType)
  number(
    @Parent() { numberId }: Conversation,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.numbers.byId(actor, loaders, numberId);
  }

  @ResolveField(() => Agent, { nullable: true, description: 'Whose business it is.' })
  assignee(
    @Parent() { assigneeId }: Conversation,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return assigneeId === null ? null : this.agents.byId(actor, loaders, assigneeId);
  }

  @ResolveField(() => Message, { nullable: true })
  lastMessage(
    @Parent() { lastMessageId }: Conversation,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return lastMessageId === null ? null : this.messageLoader.byId(actor, loaders, lastMessageId);
  }

  @ResolveField(() => MessageConnection, {
    description: 'Newest last; page backwards with `last` and `before`.',
  })
  messages(
    @Parent() conversation: Conversation,
    @CurrentActor() actor: Actor,
    @Args() args: ListMessagesArgs,
  ) {
    return this.listMessages.execute(actor, conversation.id, args);
  }

  @ResolveField(() => Boolean)
  viewerCanReply(@Parent() conversation: Conversation, @CurrentActor() actor: Actor) {
    return allowed(actor, 'reply', conversation);
  }

  @ResolveField(() => Boolean)
  viewerCanAssign(@Parent() conversation: Conversation, @CurrentActor() actor: Actor) {
    return allowed(actor, 'assign', conversation);
  }

  @ResolveField(() => Boolean)
  viewerCanResolve(@Parent() conversation: Conversation, @CurrentActor() actor: Actor) {
    return allowed(actor, 'resolve', conversation);
  }
}

function allowed(actor: Actor, action: Action, conversation: Conversation): boolean {
  return may(actor, action, 'Conversation', conversation);
}
