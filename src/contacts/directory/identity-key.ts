import { phoneMatchKey } from '../identity/phone-match-key.js';
import type { PersonSeen } from '../public/contact-directory.js';

/** An identity by which a person is found: unique in a tenant. */
export interface IdentityKey {
  readonly kind: 'PHONE' | 'BSUID';
  readonly value: string;
  readonly matchKey: string;
}

/** The BSUID first: it names the person even where the phone number has gone to another contact. */
export function identityKeys(person: Pick<PersonSeen, 'waId' | 'bsuid'>): IdentityKey[] {
  const keys: IdentityKey[] = [];
  if (person.bsuid) keys.push({ kind: 'BSUID', value: person.bsuid, matchKey: person.bsuid });
  if (person.waId) {
    keys.push({ kind: 'PHONE', value: person.waId, matchKey: phoneMatchKey(person.waId) });
  }
  return keys;
}

export function keyText(key: Pick<IdentityKey, 'kind' | 'matchKey'>): string {
  return `${key.kind}:${key.matchKey}`;
}
