import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, edgeOf } from '../../platform/graphql/connection.js';
import {
  Interactive,
  Location,
  Order,
  Referral,
  SharedContact,
  TemplateContent,
} from './message-content.type.js';

export const MessageDirection = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const;
export type MessageDirection = keyof typeof MessageDirection;
registerEnumType(MessageDirection, {
  name: 'MessageDirection',
  description: 'Inbound is from the person to the tenant.',
});

export const MessageStatus = {
  QUEUED: 'QUEUED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
  FAILED: 'FAILED',
  UNKNOWN: 'UNKNOWN',
  RECEIVED: 'RECEIVED',
} as const;
export type MessageStatus = keyof typeof MessageStatus;
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'How far a message has come; it never goes back.',
  valuesMap: {
    QUEUED: { description: 'Waits to be sent.' },
    SENT: { description: 'WhatsApp has it.' },
    UNKNOWN: {
      description: 'It may have gone out; it is not sent again, and a later status settles it.',
    },
    RECEIVED: { description: 'The person wrote it.' },
  },
});

export const MessageType = {
  TEXT: 'TEXT',
  IMAGE: 'IMAGE',
  VIDEO: 'VIDEO',
  AUDIO: 'AUDIO',
  DOCUMENT: 'DOCUMENT',
  STICKER: 'STICKER',
  LOCATION: 'LOCATION',
  CONTACTS: 'CONTACTS',
  INTERACTIVE: 'INTERACTIVE',
  BUTTON: 'BUTTON',
  ORDER: 'ORDER',
  REACTION: 'REACTION',
  TEMPLATE: 'TEMPLATE',
  EDIT: 'EDIT',
  REVOKE: 'REVOKE',
  SYSTEM: 'SYSTEM',
  REFERRAL: 'REFERRAL',
  UNSUPPORTED: 'UNSUPPORTED',
} as const;
export type MessageType = keyof typeof MessageType;
registerEnumType(MessageType, {
  name: 'MessageType',
  description: 'What a message is.',
  valuesMap: {
    REACTION: { description: 'Only where the message that it is about is not known.' },
    EDIT: { description: 'Only where the message that it is about is not known.' },
    UNSUPPORTED: { description: 'Nothing that can be shown: see `rawType` and `raw`.' },
  },
});

/** What points elsewhere (media, reactions, quoted message, agent) is added by field resolvers. */
@ObjectType({ description: 'One message of a conversation.' })
export class Message {
  @Field(() => ID)
  id: string;

  conversationId: string;

  numberId: string;

  mediaId: string | null;

  replyToWamid: string | null;

  sentByAgentId: string | null;

  failureCode: number | null;

  failureTitle: string | null;

  failureDetail: string | null;

  @Field(() => MessageDirection)
  direction: MessageDirection;

  @Field(() => MessageType)
  type: MessageType;

  @Field(() => String, {
    nullable: true,
    description: 'Text body or caption; after an edit, the newest; null once revoked.',
  })
  text: string | null;

  @Field({ description: 'True for a voice note.' })
  isVoice: boolean;

  @Field(() => Location, { nullable: true })
  location: Location | null;

  @Field(() => [SharedContact], { nullable: true })
  contacts: SharedContact[] | null;

  @Field(() => Interactive, { nullable: true })
  interactive: Interactive | null;

  @Field(() => Order, { nullable: true })
  order: Order | null;

  @Field(() => Referral, { nullable: true })
  referral: Referral | null;

  @Field(() => TemplateContent, { nullable: true })
  template: TemplateContent | null;

  @Field()
  isForwarded: boolean;

  @Field(() => String, {
    nullable: true,
    description: "WhatsApp's own type where it has no better name here.",
  })
  rawType: string | null;

  @Field(() => MessageStatus)
  status: MessageStatus;

  @Field(() => Date, { nullable: true, description: 'First played, of a voice note.' })
  playedAt: Date | null;

  @Field(() => Date, { nullable: true, description: "WhatsApp's time of the message." })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true })
  deliveredAt: Date | null;

  @Field(() => Date, { nullable: true })
  readAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Made by whoever sent it.' })
  clientMessageId: string | null;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its writer took it back.' })
  revokedAt: Date | null;

  @Field(() => Date, { description: 'Position in the thread.' })
  occurredAt: Date;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType({ description: 'A message in a page.' })
export class MessageEdge extends edgeOf(Message) {}

@ObjectType({ description: 'A page of messages.' })
export class MessageConnection extends connectionOf(Message, MessageEdge) {}
