import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ServiceWindowClosed } from '../message/service-window-closed.type.js';
import type { ConversationPriority, ConversationStatus } from '../public/conversation.type.js';

@Entity('conversations')
export class ConversationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid')
  numberId: string;

  @Column('text')
  status: ConversationStatus;

  @Column('text')
  priority: ConversationPriority;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  /** Visible inbound messages stored since `read_up_to`. */
  @Column('integer')
  unreadCount: number;

  /** The newest visible message. */
  @Column('uuid', { nullable: true })
  lastMessageId: string | null;

  @Column('timestamptz')
  lastMessageAt: Date;

  /** 24 hours after the person last wrote, by WhatsApp's clock. */
  @Column('timestamptz', { nullable: true })
  serviceWindowClosesAt: Date | null;

  @Column('timestamptz', { nullable: true })
  snoozedUntil: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** Null leaves it to nobody. False when nothing changes. */
  assignTo(agentId: string | null): boolean {
    if (this.assigneeId === agentId) return false;
    this.assigneeId = agentId;
    return true;
  }

  moveTo(status: ConversationStatus): boolean {
    if (this.status === status) return false;
    this.status = status;
    return true;
  }

  prioritise(priority: ConversationPriority): boolean {
    if (this.priority === priority) return false;
    this.priority = priority;
    return true;
  }

  /** Outside of the service window WhatsApp takes templates only. */
  refuseOutsideWindow(now: Date): void {
    if (this.serviceWindowClosesAt === null || this.serviceWindowClosesAt <= now) {
      throw new ServiceWindowClosed(this.serviceWindowClosesAt);
    }
  }
}
