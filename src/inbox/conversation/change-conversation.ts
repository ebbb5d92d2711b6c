import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Action } from '../../platform/auth/ability.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Conversation } from '../public/conversation.type.js';
import { type ConversationChange, ConversationTrail } from './conversation-trail.js';
import type { ConversationEntity } from './conversation.entity.js';
import { lockConversation } from './find-conversation.js';

/** Null when nothing changes: then nothing is written and nobody is told. */
type MakeChange = (
  conversation: ConversationEntity,
  manager: EntityManager,
) => ConversationChange | null | Promise<ConversationChange | null>;

/** The one transaction in which an agent changes a conversation. */
@Injectable()
export class ChangeConversation {
  constructor(
    private readonly database: Database,
    private readonly trail: ConversationTrail,
  ) {}

  async execute(
    actor: Actor,
    action: Action,
    conversationId: string,
    makeChange: MakeChange,
  ): Promise<{ conversation: Conversation }> {
    const conversation = await this.database.write(actor, async (manager) => {
      const conversation = await lockConversation(manager, actor, action, conversationId);
      const change = await makeChange(conversation, manager);
      if (change) await this.trail.record(manager, actor, conversation, change);
      return conversation;
    });
    this.trail.ring();
    return { conversation };
  }
}
