import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Conversation } from '../public/conversation.type.js';

@InputType({ description: 'Which conversation.' })
export class ConversationInput {
  @Field(() => ID)
  conversationId: string;
}

@ObjectType()
export class ConversationPayload {
  @Field(() => Conversation, { nullable: true })
  conversation: Conversation | null;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@ObjectType()
export class ShowTypingPayload {
  @Field({ description: 'False when the person has never written.' })
  shown: boolean;

  @Field(() => [UserError])
  userErrors: UserError[];
}
