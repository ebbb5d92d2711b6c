import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import type { ContactPlan } from './plan-contacts.js';

/**
 * Writes a plan. False when somebody else made one of the identities meanwhile: then nothing of
 * the plan's contacts is left and the caller plans again, seeing theirs.
 */
export async function insertContacts(
  manager: EntityManager,
  tenantId: string,
  plan: ContactPlan,
): Promise<boolean> {
  if (plan.newIdentities.length === 0) return true;
  const contactIds = plan.newContacts.map((contact) => contact.id);
  await manager.query(
    `insert into contacts (id, tenant_id, profile_name)
     select u.id, $1, u.profile_name from unnest($2::uuid[], $3::text[]) as u (id, profile_name)`,
    [tenantId, contactIds, plan.newContacts.map((contact) => contact.profileName)],
  );
  const inserted = await insertIdentities(manager, tenantId, plan.newIdentities);
  if (inserted === plan.newIdentities.length) return true;
  await manager.query('delete from contacts where tenant_id = $1 and id = any($2::uuid[])', [
    tenantId,
    contactIds,
  ]);
  return false;
}

/** The first phone number of a contact becomes its primary one. Returns how many were new. */
async function insertIdentities(
  manager: EntityManager,
  tenantId: string,
  identities: ContactPlan['newIdentities'],
): Promise<number> {
  // Everybody inserts in the order of the keys: two batches wait for each other, never in a circle.
  const rows = await manager.query<unknown[]>(
    `insert into contact_identities
       (id, tenant_id, contact_id, kind, value, match_key, is_primary, verified_at)
     select u.id, $1, u.contact_id, u.kind, u.value, u.match_key,
            u.kind = 'PHONE'
              and row_number() over (partition by u.contact_id, u.kind order by u.match_key) = 1
              and not exists (
                select from contact_identities p
                where p.tenant_id = $1 and p.contact_id = u.contact_id and p.kind = 'PHONE'),
            now()
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])
       as u (id, contact_id, kind, value, match_key)
     order by u.kind, u.match_key
     on conflict (tenant_id, kind, match_key) where kind in ('PHONE', 'BSUID') do nothing
     returning id`,
    [
      tenantId,
      identities.map(() => uuidv7()),
      identities.map((identity) => identity.contactId),
      identities.map((identity) => identity.kind),
      identities.map((identity) => identity.value),
      identities.map((identity) => identity.matchKey),
    ],
  );
  return rows.length;
}
