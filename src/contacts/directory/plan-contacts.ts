import type { PersonSeen } from '../public/contact-directory.js';
import { type IdentityKey, identityKeys, keyText } from './identity-key.js';

export interface ContactPlan {
  readonly contactIds: readonly string[];
  /** Made at the first sight of a person. */
  readonly newContacts: readonly { readonly id: string; readonly profileName: string | null }[];
  readonly newIdentities: readonly (IdentityKey & { readonly contactId: string })[];
}

/**
 * Whose contact each person is. Where BSUID and phone number name two contacts, both stay and the
 * BSUID's is taken. `known` maps the text of an identity's key to its contact.
 */
export function planContacts(
  people: readonly PersonSeen[],
  known: ReadonlyMap<string, string>,
  newId: () => string,
): ContactPlan {
  const contactOf = new Map(known);
  const newContacts: { id: string; profileName: string | null }[] = [];
  const newIdentities: (IdentityKey & { contactId: string })[] = [];

  // Those with two identities first, so that people seen under either one alone find them linked.
  const byEvidence = [...people].sort((a, b) => identityKeys(b).length - identityKeys(a).length);
  for (const person of byEvidence) {
    const keys = identityKeys(person);
    let contactId = firstKnown(keys, contactOf);
    if (!contactId) {
      contactId = newId();
      newContacts.push({ id: contactId, profileName: person.profileName });
    }
    for (const key of keys) {
      if (contactOf.has(keyText(key))) continue;
      contactOf.set(keyText(key), contactId);
      newIdentities.push({ ...key, contactId });
    }
  }
  return {
    contactIds: people.map((person) => mustKnow(person, contactOf)),
    newContacts,
    newIdentities,
  };
}

function firstKnown(
  keys: readonly IdentityKey[],
  contactOf: ReadonlyMap<string, string>,
): string | undefined {
  return keys.map((key) => contactOf.get(keyText(key))).find((id) => id !== undefined);
}

function mustKnow(person: PersonSeen, contactOf: ReadonlyMap<string, string>): string {
  const contactId = firstKnown(identityKeys(person), contactOf);
  if (!contactId) throw new Error('A person without phone number and user id cannot be a contact.');
  return contactId;
}
