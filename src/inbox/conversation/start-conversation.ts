import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ContactDirectory } from '../../contacts/public/contact-directory.js';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Numbers } from '../../whatsapp/public/numbers.js';
import type { Conversation } from '../public/conversation.type.js';
import { ConversationTrail } from './conversation-trail.js';
import { ConversationEntity } from './conversation.entity.js';
import { openConversations } from './open-conversations.js';

@InputType({ description: 'Whom to write to, and by which number.' })
export class StartConversationInput {
  @Field(() => ID)
  contactId: string;

  @Field(() => ID)
  numberId: string;
}

/** Finds the conversation of a contact with a number, or makes it; it belongs to nobody then. */
@Injectable()
export class StartConversation {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactDirectory,
    private readonly numbers: Numbers,
    private readonly trail: ConversationTrail,
  ) {}

  async execute(
    actor: Actor,
    { contactId, numberId }: StartConversationInput,
  ): Promise<{ conversation: Conversation }> {
    if (!isUuid(contactId)) throw notFound('Contact');
    if (!isUuid(numberId)) throw notFound('Number');
    const conversation = await this.database.write(actor, async (manager) => {
      if (!(await this.contacts.canRead(manager, actor, contactId))) throw notFound('Contact');
      const number = await this.numbers.find(manager, actor, numberId);
      if (!number) throw notFound('Number');
      if (!number.isActive) {
        throw new Refusal('NUMBER_UNAVAILABLE', 'This number no longer sends.', [
          'input',
          'numberId',
        ]);
      }
      const isNew = await openConversations(manager, actor.tenantId, [{ contactId, numberId }]);
      const conversation = await manager.findOneByOrFail(ConversationEntity, {
        tenantId: actor.tenantId,
        contactId,
        numberId,
      });
      if (!may(actor, 'read', 'Conversation', conversation)) {
        throw new Refusal('NOT_ALLOWED', 'This conversation would not be yours.');
      }
      if (isNew) {
        await this.trail.record(manager, actor, conversation, { action: 'conversation.started' });
      }
      return conversation;
    });
    this.trail.ring();
    return { conversation };
  }
}
