import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refusal } from '../../platform/graphql/refusal.js';

/** What people may edit; `undefined` leaves a field as it is, null empties it. */
export interface ContactChanges {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly company?: string | null;
}

const MAX_LENGTH = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

@Entity('contacts')
export class ContactEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  /** Given by the tenant. */
  @Column('text', { nullable: true })
  name: string | null;

  /** Chosen by the person on WhatsApp; follows each message. */
  @Column('text', { nullable: true })
  profileName: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  company: string | null;

  @Column('text', { nullable: true })
  jobTitle: string | null;

  @Column('text', { nullable: true })
  notes: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** Takes the changes over, or refuses them all. */
  edit(changes: ContactChanges, now: Date): void {
    const name = tidy('name', changes.name, this.name);
    const company = tidy('company', changes.company, this.company);
    const email = tidy('email', changes.email, this.email);
    if (email !== null && !EMAIL.test(email)) {
      throw new Refusal('INVALID', 'This is not an e-mail address.', ['input', 'email']);
    }
    Object.assign(this, { name, company, email, updatedAt: now });
  }
}

function tidy(
  field: string,
  asked: string | null | undefined,
  before: string | null,
): string | null {
  if (asked === undefined) return before;
  const text = asked?.replaceAll('\0', '').trim() || null;
  if (text !== null && text.length > MAX_LENGTH) {
    throw new Refusal('INVALID', `At most ${MAX_LENGTH} characters.`, ['input', field]);
  }
  return text;
}
