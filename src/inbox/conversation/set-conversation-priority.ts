import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { ConversationPriority } from '../public/conversation.type.js';
import { ChangeConversation } from './change-conversation.js';

@InputType({ description: 'How soon a conversation wants an answer.' })
export class SetConversationPriorityInput {
  @Field(() => ID)
  conversationId: string;

  @Field(() => ConversationPriority)
  priority: ConversationPriority;
}

/** Says how soon a conversation wants an answer. */
@Injectable()
export class SetConversationPriority {
  constructor(private readonly change: ChangeConversation) {}

  execute(actor: Actor, { conversationId, priority }: SetConversationPriorityInput) {
    return this.change.execute(actor, 'update', conversationId, (conversation) =>
      conversation.prioritise(priority)
        ? { action: 'conversation.prioritised', detail: { priority } }
        : null,
    );
  }
}
