import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('numbers')
export class NumberEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid')
  tenantId: string;

  @Column('text')
  name: string;

  @Column('text')
  phoneNumberId: string;

  @Column('text')
  wabaId: string;

  @Column('text', { default: '' })
  displayPhoneNumber: string;

  /** Sealed, see `SecretBox`; so are the two below. */
  @Column('text')
  accessToken: string;

  @Column('text')
  accessTokenHint: string;

  @Column('text', { nullable: true })
  appSecret: string | null;

  @Column('text')
  verifyToken: string;

  @Column('boolean', { default: true })
  isActive: boolean;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('text', { nullable: true })
  pausedReason: string | null;

  @Column('integer', { nullable: true })
  pausedCode: number | null;

  @Column('integer', { default: 80 })
  maxMessagesPerSecond: number;

  /** From when on the next message may go out; kept by the pump. */
  @Column({
    type: 'timestamptz',
    default: () => 'now()',
    select: false,
    update: false,
    insert: false,
  })
  nextSlotAt: Date;

  @Column('timestamptz', { nullable: true })
  lastWebhookAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  rename(name: string, now: Date): void {
    this.name = name;
    this.updatedAt = now;
  }

  deactivate(now: Date): void {
    this.isActive = false;
    this.updatedAt = now;
  }

  /** WhatsApp has just confirmed the token: whatever stopped it before is over. */
  clearPause(): void {
    this.pausedAt = null;
    this.pausedCode = null;
    this.pausedReason = null;
  }

  /** Connected anew. */
  resume(now: Date): void {
    this.isActive = true;
    this.clearPause();
    this.updatedAt = now;
  }
}
