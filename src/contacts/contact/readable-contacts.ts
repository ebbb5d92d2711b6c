import type { Actor } from '../../platform/auth/actor.js';
import { abilityWhere } from '../../platform/auth/ability-sql.js';
import { SqlParams } from '../../platform/database/sql-params.js';

/** The contacts that the actor may see, as the start of a statement; `contacts c` is the table. */
export function readableContacts(actor: Actor) {
  const params = new SqlParams();
  const tenant = params.add(actor.tenantId);
  const agent = params.add(actor.agentId);
  const readable = abilityWhere(
    actor.ability,
    'read',
    'Contact',
    { accessAgentId: 'a.agent_id' },
    params.next,
  );
  params.append(readable.params);
  return {
    from: `contacts c
           left join contact_access a
             on a.tenant_id = c.tenant_id and a.contact_id = c.id and a.agent_id = ${agent}`,
    where: `c.tenant_id = ${tenant} and ${readable.sql}`,
    params,
  };
}
