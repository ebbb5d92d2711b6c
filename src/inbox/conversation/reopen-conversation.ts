import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { ChangeConversation } from './change-conversation.js';
import type { ConversationInput } from './conversation.payload.js';

/** Something is left to do after all. */
@Injectable()
export class ReopenConversation {
  constructor(private readonly change: ChangeConversation) {}

  execute(actor: Actor, { conversationId }: ConversationInput) {
    return this.change.execute(actor, 'resolve', conversationId, (conversation) =>
      conversation.moveTo('OPEN') ? { action: 'conversation.reopened' } : null,
    );
  }
}
