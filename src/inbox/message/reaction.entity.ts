import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageDirection } from '../public/message.type.js';

@Entity('message_reactions')
export class ReactionEntity {
  @PrimaryColumn('uuid')
  tenantId: string;

  @PrimaryColumn('uuid')
  messageId: string;

  /** Each side has one. */
  @PrimaryColumn('text')
  direction: MessageDirection;

  @Column('text')
  emoji: string;

  @Column('uuid', { nullable: true })
  agentId: string | null;

  @Column('timestamptz')
  occurredAt: Date;
}
