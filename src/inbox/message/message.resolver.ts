import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Message } from '../public/message.type.js';
import { findMessage } from './find-message.js';
import { RetryMessage, RetryMessageInput } from './retry-message.js';
import { SendMessage } from './send-message.js';
import { SendMessageInput } from './send-message.input.js';

@ObjectType({ description: 'The queued message, or why it was refused.' })
export class SendMessagePayload {
  @Field(() => Message, { nullable: true })
  message: Message | null;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@Resolver(() => Message)
export class MessageResolver {
  constructor(
    private readonly database: Database,
    private readonly send: SendMessage,
    private readonly retry: RetryMessage,
  ) {}

  @Query(() => Message, { nullable: true, description: 'Null unless the viewer may see it.' })
  message(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.database.read(actor, (manager) => findMessage(manager, actor, id));
  }

  @Mutation(() => SendMessagePayload, { description: 'Queues a message to the person.' })
  sendMessage(@CurrentActor() actor: Actor, @Args('input') input: SendMessageInput) {
    return refusable(() => this.send.execute(actor, input), { message: null });
  }

  @Mutation(() => SendMessagePayload, { description: 'Sends a failed message again as a new one.' })
  retryMessage(@CurrentActor() actor: Actor, @Args('input') input: RetryMessageInput) {
    return refusable(() => this.retry.execute(actor, input), { message: null });
  }
}
