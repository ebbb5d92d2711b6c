import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Conversation } from '../public/conversation.type.js';
import { Message } from '../public/message.type.js';

@ObjectType({ description: 'Something that happened in the tenant and that the viewer may see.' })
export class TenantEvent {
  @Field({ description: 'Opaque; hand it to `events(after:)` to go on from here.' })
  cursor: string;

  @Field({
    description:
      "`message.added`, `message.updated`, `media.updated`, `conversation.updated`, `number.updated`; `conversation.hidden` when it went out of the viewer's sight.",
  })
  type: string;

  @Field(() => Date)
  at: Date;

  @Field(() => ID, { nullable: true })
  conversationId: string | null;

  @Field(() => ID, { nullable: true })
  messageId: string | null;

  @Field(() => Conversation, { nullable: true, description: 'As it is now.' })
  conversation: Conversation | null;

  @Field(() => Message, { nullable: true, description: 'As it is now.' })
  message: Message | null;
}
