import type { EntityManager } from 'typeorm';
import type { IdentityKey } from './identity-key.js';

export interface FoundIdentity {
  readonly kind: 'PHONE' | 'BSUID';
  readonly matchKey: string;
  readonly contactId: string;
  readonly isVerified: boolean;
  /** Of its contact, as they stand now. */
  readonly profileName: string | null;
  readonly username: string | null;
}

/** The identities of these keys that some contact has already. */
export function findIdentities(
  manager: EntityManager,
  tenantId: string,
  keys: readonly IdentityKey[],
): Promise<FoundIdentity[]> {
  return manager.query<FoundIdentity[]>(
    `select i.kind, i.match_key as "matchKey", i.contact_id as "contactId",
            i.verified_at is not null as "isVerified",
            c.profile_name as "profileName", n.value as username
     from unnest($2::text[], $3::text[]) as sought (kind, match_key)
     join contact_identities i
       on i.tenant_id = $1 and i.kind = sought.kind and i.match_key = sought.match_key
       and i.kind in ('PHONE', 'BSUID')
     join contacts c on c.tenant_id = $1 and c.id = i.contact_id
     left join contact_identities n
       on n.tenant_id = $1 and n.contact_id = c.id and n.kind = 'USERNAME'`,
    [tenantId, keys.map((key) => key.kind), keys.map((key) => key.matchKey)],
  );
}
