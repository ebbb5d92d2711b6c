import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import {
  ContactDirectory,
  type PersonMoved,
  type PersonSeen,
} from '../public/contact-directory.js';
import { findIdentities } from './find-identities.js';
import { identityKeys, keyText } from './identity-key.js';
import { insertContacts } from './insert-contacts.js';
import { planContacts } from './plan-contacts.js';
import { refreshContacts } from './refresh-contacts.js';

/** Each lost race makes an identity known that was unknown: a few rounds settle any batch. */
const MAX_ROUNDS = 5;

export class PostgresContactDirectory extends ContactDirectory {
  async resolve(
    manager: EntityManager,
    actor: Actor,
    people: readonly PersonSeen[],
  ): Promise<readonly string[]> {
    const keys = people.flatMap(identityKeys);
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const found = await findIdentities(manager, actor.tenantId, keys);
      const known = new Map(found.map((identity) => [keyText(identity), identity.contactId]));
      const plan = planContacts(people, known, uuidv7);
      if (await insertContacts(manager, actor.tenantId, plan)) {
        await refreshContacts(manager, actor.tenantId, people, plan.contactIds, found);
        return plan.contactIds;
      }
    }
    throw new Error('Contacts kept appearing while they were looked up.');
  }

  async move(manager: EntityManager, actor: Actor, people: readonly PersonMoved[]): Promise<void> {
    const identities = people.flatMap((person) =>
      identityKeys(person).map((key) => ({ ...key, contactId: person.contactId })),
    );
    if (identities.length === 0) return;
    await manager.query(
      `with added as (
         insert into contact_identities
           (id, tenant_id, contact_id, kind, value, match_key, is_primary, verified_at)
         select u.id, $1, u.contact_id, u.kind, u.value, u.match_key, u.kind = 'PHONE', now()
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])
           as u (id, contact_id, kind, value, match_key)
         order by u.kind, u.match_key
         on conflict (tenant_id, kind, match_key) where kind in ('PHONE', 'BSUID') do nothing
         returning contact_id, kind)
       update contact_identities i set is_primary = false
       from added
       where i.tenant_id = $1 and i.contact_id = added.contact_id
         and i.kind = 'PHONE' and added.kind = 'PHONE' and i.is_primary`,
      [
        actor.tenantId,
        identities.map(() => uuidv7()),
        identities.map((identity) => identity.contactId),
        identities.map((identity) => identity.kind),
        identities.map((identity) => identity.value),
        identities.map((identity) => identity.matchKey),
      ],
    );
  }

  async recipientOf(manager: EntityManager, actor: Actor, contactId: string) {
    const [recipient] = await manager.query<{ kind: 'PHONE' | 'BSUID'; value: string }[]>(
      `select kind, value from contact_identities
       where tenant_id = $1 and contact_id = $2 and kind in ('PHONE', 'BSUID')
       order by kind = 'PHONE' desc, is_primary desc, created_at desc, id desc
       limit 1`,
      [actor.tenantId, contactId],
    );
    return recipient ?? null;
  }

  async canRead(manager: EntityManager, actor: Actor, contactId: string): Promise<boolean> {
    const [contact] = await manager.query<{ accessAgentId: string | null }[]>(
      `select a.agent_id as "accessAgentId"
       from contacts c
       left join contact_access a
         on a.tenant_id = c.tenant_id and a.contact_id = c.id and a.agent_id = $3
       where c.tenant_id = $1 and c.id = $2`,
      [actor.tenantId, contactId, actor.agentId],
    );
    return contact !== undefined && may(actor, 'read', 'Contact', contact);
  }

  async grantAccess(
    manager: EntityManager,
    actor: Actor,
    contactId: string,
    agentId: string,
  ): Promise<void> {
    await manager.query(
      `insert into contact_access (tenant_id, contact_id, agent_id) values ($1, $2, $3)
       on conflict do nothing`,
      [actor.tenantId, contactId, agentId],
    );
  }

  async revokeAccess(
    manager: EntityManager,
    actor: Actor,
    contactId: string,
    agentId: string,
  ): Promise<void> {
    await manager.query(
      'delete from contact_access where tenant_id = $1 and contact_id = $2 and agent_id = $3',
      [actor.tenantId, contactId, agentId],
    );
  }
}
