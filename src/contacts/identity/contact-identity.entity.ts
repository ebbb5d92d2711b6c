import { Column, Entity, PrimaryColumn } from 'typeorm';

export type IdentityKind = 'PHONE' | 'BSUID' | 'USERNAME';

@Entity('contact_identities')
export class ContactIdentityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  @Column('uuid')
  contactId: string;

  @Column('text')
  kind: IdentityKind;

  /** A phone number in digits without plus, as WhatsApp writes it. */
  @Column('text')
  value: string;

  /** Equal for all ways to write the same identity; unique for phones and BSUIDs. */
  @Column('text')
  matchKey: string;

  /** The phone number that the contact is written to. */
  @Column('boolean')
  isPrimary: boolean;

  /** Since when WhatsApp has confirmed it, by a message from it. */
  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
