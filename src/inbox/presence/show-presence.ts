import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Presence } from '../../platform/events/presence.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { findConversation } from '../conversation/find-conversation.js';

@InputType({ description: 'Where the viewer is, and whether they type.' })
export class ShowPresenceInput {
  @Field(() => ID)
  conversationId: string;

  @Field()
  isTyping: boolean;
}

/** Tells colleagues that the viewer looks at a conversation or writes in it. */
@Injectable()
export class ShowPresence {
  constructor(
    private readonly database: Database,
    private readonly presence: Presence,
  ) {}

  async execute(actor: Actor, input: ShowPresenceInput): Promise<{ shown: boolean }> {
    const conversation = await this.database.read(actor, (manager) =>
      findConversation(manager, actor, input.conversationId),
    );
    if (!conversation) throw notFound('Conversation');
    this.presence.show(actor, conversation, input.isTyping);
    return { shown: true };
  }
}
