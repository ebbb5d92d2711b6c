import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { type EntityManager, Not } from 'typeorm';
import { AgentDirectory } from '../../agents/public/agent-directory.js';
import { ContactDirectory } from '../../contacts/public/contact-directory.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { ChangeConversation } from './change-conversation.js';
import { ConversationEntity } from './conversation.entity.js';

@InputType({ description: 'Whose business a conversation becomes.' })
export class AssignConversationInput {
  @Field(() => ID)
  conversationId: string;

  @Field(() => ID, { nullable: true, description: 'Null leaves it to nobody.' })
  agentId?: string | null;
}

/** Makes a conversation the business of one agent, who thereby sees its contact, or of nobody. */
@Injectable()
export class AssignConversation {
  constructor(
    private readonly change: ChangeConversation,
    private readonly agents: AgentDirectory,
    private readonly contacts: ContactDirectory,
  ) {}

  execute(actor: Actor, { conversationId, agentId = null }: AssignConversationInput) {
    return this.change.execute(actor, 'assign', conversationId, async (conversation, manager) => {
      if (agentId !== null) await this.refuseUnlessActive(manager, actor, agentId);
      const previousAssigneeId = conversation.assigneeId;
      if (!conversation.assignTo(agentId)) return null;
      await this.keepAccess(manager, actor, conversation, previousAssigneeId);
      return {
        action: 'conversation.assigned',
        detail: { agentId, previousAssigneeId },
        previousAssigneeId,
      };
    });
  }

  private async refuseUnlessActive(
    manager: EntityManager,
    actor: Actor,
    agentId: string,
  ): Promise<void> {
    const found = isUuid(agentId) ? await this.agents.find(manager, actor, [agentId]) : null;
    if (!found?.get(agentId)?.isActive) {
      throw new Refusal('INVALID', 'There is no such active agent.', ['input', 'agentId']);
    }
  }

  /** Whoever still has another conversation with the contact goes on seeing them. */
  private async keepAccess(
    manager: EntityManager,
    actor: Actor,
    { id, contactId, assigneeId }: ConversationEntity,
    previousAssigneeId: string | null,
  ): Promise<void> {
    if (assigneeId !== null) {
      await this.contacts.grantAccess(manager, actor, contactId, assigneeId);
    }
    if (previousAssigneeId === null) return;
    const hasAnother = await manager.existsBy(ConversationEntity, {
      id: Not(id),
      tenantId: actor.tenantId,
      contactId,
      assigneeId: previousAssigneeId,
    });
    if (!hasAnother) {
      await this.contacts.revokeAccess(manager, actor, contactId, previousAssigneeId);
    }
  }
}
