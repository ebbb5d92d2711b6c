import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { ChangeConversation } from './change-conversation.js';
import type { ConversationInput } from './conversation.payload.js';

/** Nothing is left to do. The next message of the person opens it again. */
@Injectable()
export class ResolveConversation {
  constructor(private readonly change: ChangeConversation) {}

  execute(actor: Actor, { conversationId }: ConversationInput) {
    return this.change.execute(actor, 'resolve', conversationId, (conversation) =>
      conversation.moveTo('RESOLVED') ? { action: 'conversation.resolved' } : null,
    );
  }
}
