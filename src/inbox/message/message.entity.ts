import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageContent } from '../public/message-content.type.js';
import type { MessageDirection, MessageStatus, MessageType } from '../public/message.type.js';

@Entity('messages')
export class MessageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  @Column('uuid')
  conversationId: string;

  @Column('uuid')
  numberId: string;

  @Column('text')
  direction: MessageDirection;

  @Column('text')
  type: MessageType;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { nullable: true, transformer: { from: parseContent, to: JSON.stringify } })
  content: MessageContent;

  @Column('uuid', { nullable: true })
  mediaId: string | null;

  /** WhatsApp's id; of ours, known once it was accepted. */
  @Column('text', { nullable: true })
  wamid: string | null;

  /** The message that this one quotes, reacts to, edits or revokes. */
  @Column('text', { nullable: true })
  replyToWamid: string | null;

  @Column('text', { nullable: true })
  clientMessageId: string | null;

  @Column('uuid', { nullable: true })
  sentByAgentId: string | null;

  @Column('text')
  status: MessageStatus;

  /** Reactions, edits and revocations are seen on their target. */
  @Column('boolean')
  isHidden: boolean;

  @Column('timestamptz')
  occurredAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  @Column('timestamptz', { nullable: true })
  playedAt: Date | null;

  @Column('integer', { nullable: true })
  failureCode: number | null;

  @Column('text', { nullable: true })
  failureTitle: string | null;

  @Column('text', { nullable: true })
  failureDetail: string | null;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  get isVoice() {
    return this.content.isVoice ?? false;
  }

  get isForwarded() {
    return this.content.isForwarded ?? false;
  }

  get location() {
    return this.content.location ?? null;
  }

  get contacts() {
    return this.content.contacts ?? null;
  }

  get interactive() {
    return this.content.interactive ?? null;
  }

  get order() {
    return this.content.order ?? null;
  }

  get referral() {
    return this.content.referral ?? null;
  }

  get template() {
    return this.content.template ?? null;
  }

  get rawType() {
    return this.content.rawType ?? null;
  }
}

/** Written by ourselves, see `MessageContent`. */
function parseContent(stored: string | null): MessageContent {
  return stored === null ? {} : (JSON.parse(stored) as MessageContent);
}
