import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { EventBell, EventLog } from '../../platform/events/event-log.js';
import type { ConversationEntity } from './conversation.entity.js';

export interface ConversationChange {
  /** Past tense, such as `conversation.assigned`. */
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Who had it before, null for nobody; only where that changed: they may lose sight of it. */
  readonly previousAssigneeId?: string | null;
}

/** Saves what an agent did to a conversation, and tells those who look on and those who audit. */
@Injectable()
export class ConversationTrail {
  constructor(
    private readonly eventLog: EventLog,
    private readonly eventBell: EventBell,
    private readonly audit: AuditLog,
  ) {}

  /** Call `ring` after the commit. */
  async record(
    manager: EntityManager,
    actor: Actor,
    conversation: ConversationEntity,
    change: ConversationChange,
  ): Promise<void> {
    conversation.updatedAt = new Date();
    await manager.save(conversation);
    await this.eventLog.append(manager, actor, [
      {
        type: 'conversation.updated',
        conversationId: conversation.id,
        previousAssigneeId: change.previousAssigneeId,
      },
    ]);
    await this.audit.append(manager, actor, {
      action: change.action,
      objectType: 'Conversation',
      objectId: conversation.id,
      detail: change.detail,
    });
  }

  ring(): void {
    this.eventBell.ring();
  }
}
