import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ConversationPriority, ConversationStatus } from '../public/conversation.type.js';

export const ConversationOrder = { NEWEST: 'NEWEST', OLDEST: 'OLDEST' } as const;
export type ConversationOrder = keyof typeof ConversationOrder;
registerEnumType(ConversationOrder, {
  name: 'ConversationOrder',
  description: 'By the time of the last message.',
});

@InputType({ isOneOf: true, description: 'Whose conversations.' })
export class AssigneeFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those of the viewer.' })
  me?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those of nobody.' })
  none?: boolean | null;

  @Field(() => ID, { nullable: true })
  agentId?: string | null;
}

@InputType({ description: 'Everything that is given must hold.' })
export class ConversationFilter {
  @Field(() => ConversationStatus, { nullable: true })
  status?: ConversationStatus | null;

  @Field(() => AssigneeFilter, { nullable: true })
  assignee?: AssigneeFilter | null;

  @Field(() => ConversationPriority, { nullable: true })
  priority?: ConversationPriority | null;

  @Field(() => Boolean, { nullable: true })
  unread?: boolean | null;

  @Field(() => ID, { nullable: true })
  numberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Contact name, identities and last text, case-insensitive, parts of words.',
  })
  search?: string | null;
}
