import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import type { PersonSeen } from '../public/contact-directory.js';
import type { FoundIdentity } from './find-identities.js';
import { identityKeys } from './identity-key.js';

/** Brings what WhatsApp says of people up to date; a statement is run only for what has changed. */
export async function refreshContacts(
  manager: EntityManager,
  tenantId: string,
  people: readonly PersonSeen[],
  contactIds: readonly string[],
  found: readonly FoundIdentity[],
): Promise<void> {
  const before = new Map(found.map((identity) => [identity.contactId, identity]));
  const profileNames = new Map<string, string>();
  const usernames = new Map<string, string>();
  people.forEach((person, at) => {
    const contactId = contactIds[at] ?? '';
    const was = before.get(contactId);
    const username = person.username?.replace(/^@/, '');
    if (was && person.profileName && person.profileName !== was.profileName) {
      profileNames.set(contactId, person.profileName);
    }
    if (username && username !== was?.username) usernames.set(contactId, username);
  });
  await writeProfileNames(manager, tenantId, profileNames);
  await writeUsernames(manager, tenantId, usernames);
  await verify(manager, tenantId, people, found);
}

async function writeProfileNames(
  manager: EntityManager,
  tenantId: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  if (names.size === 0) return;
  await manager.query(
    `update contacts c set profile_name = u.name, updated_at = now()
     from unnest($2::uuid[], $3::text[]) as u (id, name)
     where c.tenant_id = $1 and c.id = u.id`,
    [tenantId, [...names.keys()], [...names.values()]],
  );
}

async function writeUsernames(
  manager: EntityManager,
  tenantId: string,
  usernames: ReadonlyMap<string, string>,
): Promise<void> {
  if (usernames.size === 0) return;
  await manager.query(
    `insert into contact_identities
       (id, tenant_id, contact_id, kind, value, match_key, verified_at)
     select u.id, $1, u.contact_id, 'USERNAME', u.value, lower(u.value), now()
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as u (id, contact_id, value)
     order by u.contact_id
     on conflict (tenant_id, contact_id) where kind = 'USERNAME' do update
       set value = excluded.value, match_key = excluded.match_key, verified_at = now()`,
    [
      tenantId,
      [...usernames.keys()].map(() => uuidv7()),
      [...usernames.keys()],
      [...usernames.values()],
    ],
  );
}

async function verify(
  manager: EntityManager,
  tenantId: string,
  people: readonly PersonSeen[],
  found: readonly FoundIdentity[],
): Promise<void> {
  if (found.every((identity) => identity.isVerified)) return;
  const keys = people.flatMap(identityKeys);
  await manager.query(
    `update contact_identities i set verified_at = now()
     from unnest($2::text[], $3::text[]) as u (kind, match_key)
     where i.tenant_id = $1 and i.kind = u.kind and i.match_key = u.match_key
       and i.verified_at is null`,
    [tenantId, keys.map((key) => key.kind), keys.map((key) => key.matchKey)],
  );
}
