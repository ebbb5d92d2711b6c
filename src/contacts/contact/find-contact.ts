import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { ContactEntity } from './contact.entity.js';
import { readableContacts } from './readable-contacts.js';

/** Null for a contact that does not exist, is another tenant's or may not be seen. */
export async function findContact(
  manager: EntityManager,
  actor: Actor,
  contactId: string,
): Promise<ContactEntity | null> {
  if (!isUuid(contactId)) return null;
  const { from, where, params } = readableContacts(actor);
  const [readable] = await manager.query<{ id: string }[]>(
    `select c.id from ${from} where ${where} and c.id = ${params.add(contactId)}`,
    params.values,
  );
  return readable
    ? manager.findOneBy(ContactEntity, { tenantId: actor.tenantId, id: readable.id })
    : null;
}
