import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { EventBell, EventLog } from '../../platform/events/event-log.js';
import { Receipts } from '../../whatsapp/public/outbox.js';
import type { Conversation } from '../public/conversation.type.js';
import { ConversationEntity } from './conversation.entity.js';
import { lockConversation } from './find-conversation.js';
import { newestInboundWamid } from './newest-inbound.js';

@InputType({ description: 'Which conversation is read, or unread again.' })
export class MarkConversationReadInput {
  @Field(() => ID)
  conversationId: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True marks it unread again.',
  })
  unread?: boolean | null;
}

/**
 * Unread is what the person wrote after `read_up_to`, so marking moves that line, under the lock
 * of the conversation. What was unread is shown as read on the person's phone, too.
 */
@Injectable()
export class MarkConversationRead {
  constructor(
    private readonly database: Database,
    private readonly eventLog: EventLog,
    private readonly eventBell: EventBell,
    private readonly receipts: Receipts,
  ) {}

  async execute(
    actor: Actor,
    input: MarkConversationReadInput,
  ): Promise<{ conversation: Conversation }> {
    const { conversation, readWamid } = await this.database.write(actor, async (manager) => {
      const before = await lockConversation(manager, actor, 'reply', input.conversationId);
      const readWamid =
        input.unread || before.unreadCount === 0 ? null : await newestInboundWamid(manager, before);
      await manager.query(input.unread ? MARK_UNREAD : MARK_READ, [actor.tenantId, before.id]);
      const conversation = await this.tell(manager, actor, before);
      return { conversation, readWamid };
    });
    this.eventBell.ring();
    if (readWamid) {
      // Nobody waits for WhatsApp here; a receipt that fails was logged by whoever sends it.
      this.receipts.markRead(actor, conversation.numberId, readWamid).catch(() => undefined);
    }
    return { conversation };
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    { tenantId, id }: ConversationEntity,
  ): Promise<ConversationEntity> {
    await this.eventLog.append(manager, actor, [
      { type: 'conversation.updated', conversationId: id },
    ]);
    return manager.findOneByOrFail(ConversationEntity, { tenantId, id });
  }
}

const MARK_READ = `
  update conversations set unread_count = 0, read_up_to = clock_timestamp(), updated_at = now()
  where tenant_id = $1 and id = $2`;

/** Just before the newest of the person's messages, which thereby is unread again. */
const MARK_UNREAD = `
  update conversations c
  set unread_count = 1, read_up_to = newest.created_at - interval '1 microsecond', updated_at = now()
  from (select created_at from messages
        where tenant_id = $1 and conversation_id = $2 and direction = 'INBOUND' and not is_hidden
        order by created_at desc limit 1) as newest
  where c.tenant_id = $1 and c.id = $2 and c.unread_count = 0`;
