import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Agent } from '../../agents/public/agent.type.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { AgentLoader } from '../conversation/agent-loader.js';
import { ConversationLoader } from '../conversation/conversation-loader.js';
import { Conversation } from '../public/conversation.type.js';
import { Media } from '../public/media.type.js';
import { Message } from '../public/message.type.js';
import { Reaction } from '../public/reaction.type.js';
import { failureOf, MessageFailure } from './message-failure.type.js';
import { MessageLoader } from './message-loader.js';

@Resolver(() => Message)
export class MessageFieldsResolver {
  constructor(
    private readonly messages: MessageLoader,
    private readonly conversations: ConversationLoader,
    private readonly agents: AgentLoader,
  ) {}

  @ResolveField(() => Conversation)
  conversation(
    @Parent() { conversationId }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.conversations.byId(actor, loaders, conversationId);
  }

  @ResolveField(() => Media, { nullable: true })
  media(
    @Parent() { mediaId, revokedAt }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return mediaId === null || revokedAt ? null : this.messages.media(actor, loaders, mediaId);
  }

  @ResolveField(() => [Reaction])
  reactions(
    @Parent() { id }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.messages.reactions(actor, loaders, id);
  }

  @ResolveField(() => Message, { nullable: true, description: 'The message that this one quotes.' })
  replyTo(
    @Parent() { conversationId, replyToWamid }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return replyToWamid && this.messages.quoted(actor, loaders, conversationId, replyToWamid);
  }

  @ResolveField(() => Agent, {
    nullable: true,
    description: 'Null for the person and for machines.',
  })
  sentBy(
    @Parent() { sentByAgentId }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return sentByAgentId && this.agents.byId(actor, loaders, sentByAgentId);
  }

  @ResolveField(() => MessageFailure, { nullable: true })
  failure(@Parent() message: Message) {
    return failureOf(message);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The item as WhatsApp sent it, for types that cannot be shown otherwise.',
  })
  raw(
    @Parent() { id, type }: Message,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return type === 'UNSUPPORTED' ? this.messages.raw(actor, loaders, id) : null;
  }
}

@Resolver(() => Reaction)
export class ReactionFieldsResolver {
  constructor(private readonly agents: AgentLoader) {}

  @ResolveField(() => Agent, { nullable: true, description: 'Who reacted, on our side.' })
  agent(
    @Parent() { agentId }: Reaction,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return agentId && this.agents.byId(actor, loaders, agentId);
  }
}
