import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Conversation } from '../public/conversation.type.js';

@InputType({ description: 'Which conversation.' })
export class ConversationInput {
  @Field(() => ID)
  conversationId: string;
}

@ObjectType({ description: 'The changed conversation, or why it was refused.' })
export class ConversationPayload {
  @Field(() => Conversation, { nullable: true })
  conversation: Conversation | null;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@ObjectType({ description: 'Whether the person was shown it.' })
export class ShowTypingPayload {
  @Field({ description: 'False when the person has never written, or WhatsApp did not answer.' })
  shown: boolean;

  @Field(() => [UserError])
  userErrors: UserError[];
}
