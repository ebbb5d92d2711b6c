import { abilityWhere } from '../../platform/auth/ability-sql.js';
import type { Actor } from '../../platform/auth/actor.js';
import { SqlParams } from '../../platform/database/sql-params.js';

/** The conversations that the actor may see, as the start of a statement; `c` is the table. */
export function readableConversations(actor: Actor): { where: string; params: SqlParams } {
  const params = new SqlParams();
  const tenant = params.add(actor.tenantId);
  const columns = { assigneeId: 'c.assignee_id' };
  const readable = abilityWhere(actor.ability, 'read', 'Conversation', columns, params.next);
  params.append(readable.params);
  return { where: `c.tenant_id = ${tenant} and ${readable.sql}`, params };
}
