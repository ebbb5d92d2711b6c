import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, edgeOf } from '../../platform/graphql/connection.js';

export const ConversationStatus = {
  OPEN: 'OPEN',
  RESOLVED: 'RESOLVED',
  ARCHIVED: 'ARCHIVED',
} as const;
export type ConversationStatus = keyof typeof ConversationStatus;
registerEnumType(ConversationStatus, {
  name: 'ConversationStatus',
  description: 'Whether anything is left to do; a new message reopens.',
});

export const ConversationPriority = {
  LOW: 'LOW',
  NORMAL: 'NORMAL',
  HIGH: 'HIGH',
  URGENT: 'URGENT',
} as const;
export type ConversationPriority = keyof typeof ConversationPriority;
registerEnumType(ConversationPriority, {
  name: 'ConversationPriority',
  description: 'How soon it wants an answer.',
});

/** Contact, number, assignee, messages and what the viewer may do are added by field resolvers. */
@ObjectType({ description: 'All that one contact and one number have written to each other.' })
export class Conversation {
  @Field(() => ID)
  id: string;

  contactId: string;

  numberId: string;

  assigneeId: string | null;

  lastMessageId: string | null;

  @Field(() => ConversationStatus)
  status: ConversationStatus;

  @Field(() => ConversationPriority)
  priority: ConversationPriority;

  @Field(() => Int, { description: 'Messages of the person since it was last marked read.' })
  unreadCount: number;

  @Field(() => Date, { description: 'What lists are ordered by.' })
  lastMessageAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Until then anything may be sent, afterwards only templates. Null: never wrote.',
  })
  serviceWindowClosesAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Out of sight until then.' })
  snoozedUntil: Date | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  updatedAt: Date;
}

@ObjectType({ description: 'A conversation in a page.' })
export class ConversationEdge extends edgeOf(Conversation) {}

@ObjectType({ description: 'A page of conversations.' })
export class ConversationConnection extends connectionOf(Conversation, ConversationEdge) {}
