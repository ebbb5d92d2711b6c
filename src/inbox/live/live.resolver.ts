import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { type DeliveredEvent, EventFeed } from '../../platform/events/event-feed.js';
import { Conversation } from '../public/conversation.type.js';
import { Message } from '../public/message.type.js';
import { TenantEvent } from './tenant-event.type.js';

const conversationId = { type: () => ID, nullable: true } as const;

/** The tenant's events as the viewer may see them; what they show was loaded once for all. */
@Resolver()
export class LiveResolver {
  constructor(private readonly feed: EventFeed) {}

  @Subscription(() => Message, {
    description: 'New messages, of one conversation or of all.',
    resolve: (event: DeliveredEvent) => event.message,
  })
  messageAdded(
    @CurrentActor() actor: Actor,
    @Args('conversationId', conversationId) id: string | null,
  ) {
    return this.feed.subscribe(actor, { types: ['message.added'], conversationId: id });
  }

  @Subscription(() => Message, {
    description: 'Messages whose status, text, reactions or file have changed.',
    resolve: (event: DeliveredEvent) => event.message,
  })
  messageUpdated(
    @CurrentActor() actor: Actor,
    @Args('conversationId', conversationId) id: string | null,
  ) {
    return this.feed.subscribe(actor, {
      types: ['message.updated', 'media.updated'],
      conversationId: id,
    });
  }

  @Subscription(() => Conversation, {
    description: 'Conversations that are new or have changed.',
    resolve: (event: DeliveredEvent) => event.conversation,
  })
  conversationUpdated(@CurrentActor() actor: Actor) {
    return this.feed.subscribe(actor, { types: ['conversation.updated'] });
  }

  @Subscription(() => TenantEvent, {
    description:
      'Replays what came after the cursor, then goes on live; RESYNC_REQUIRED when it is too old.',
    resolve: (event: DeliveredEvent) => event,
  })
  events(
    @CurrentActor() actor: Actor,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.feed.subscribe(actor, { after });
  }

  @Query(() => String, {
    description: 'Where the event stream stands now; pass it to `events(after:)`.',
  })
  eventCursor(@CurrentActor() actor: Actor) {
    return this.feed.cursor(actor);
  }
}
