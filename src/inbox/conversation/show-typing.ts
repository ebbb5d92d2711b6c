import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { Receipts } from '../../whatsapp/public/outbox.js';
import type { ConversationInput } from './conversation.payload.js';
import { findConversation } from './find-conversation.js';
import { newestInboundWamid } from './newest-inbound.js';

/** Shows "typing…" on the person's phone; WhatsApp ties that to the message which is answered. */
@Injectable()
export class ShowTyping {
  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
  ) {}

  async execute(actor: Actor, input: ConversationInput): Promise<{ shown: boolean }> {
    const { conversation, wamid } = await this.database.read(actor, async (manager) => {
      const conversation = await findConversation(manager, actor, input.conversationId);
      if (!conversation) throw notFound('Conversation');
      authorize(actor, 'reply', 'Conversation', conversation);
      return { conversation, wamid: await newestInboundWamid(manager, conversation) };
    });
    if (wamid === null) return { shown: false };
    const shown = await this.receipts.showTyping(actor, conversation.numberId, wamid).then(
      () => true,
      () => false,
    );
    return { shown };
  }
}
