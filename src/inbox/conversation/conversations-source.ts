import { contactMatches } from '../../contacts/public/contact-search.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { KeysetSource } from '../../platform/database/keyset-page.js';
import { containsPattern, type SqlParams } from '../../platform/database/sql-params.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import type {
  AssigneeFilter,
  ConversationFilter,
  ConversationOrder,
} from './conversation-filter.input.js';
import { readableConversations } from './readable-conversations.js';

/** The list of conversations that a filter asks for, of those that the actor may see. */
export function conversationsSource(
  actor: Actor,
  filter: ConversationFilter,
  order: ConversationOrder,
): KeysetSource {
  const { where, params } = readableConversations(actor);
  return {
    from: 'conversations c',
    where: [where, ...conditions(actor, filter, params)].join(' and '),
    params: params.values,
    sortColumn: 'c.last_message_at',
    idColumn: 'c.id',
    isDescending: order === 'NEWEST',
  };
}

function conditions(actor: Actor, filter: ConversationFilter, params: SqlParams): string[] {
  const found: string[] = [];
  if (filter.status) found.push(`c.status = ${params.add(filter.status)}`);
  if (filter.priority) found.push(`c.priority = ${params.add(filter.priority)}`);
  if (filter.unread != null) found.push(`(c.unread_count > 0) = ${params.add(filter.unread)}`);
  if (filter.assignee) found.push(assigneeCondition(actor, filter.assignee, params));
  if (filter.numberId) found.push(idCondition('c.number_id', filter.numberId, params));
  const text = filter.search?.trim();
  if (text) found.push(searchCondition(text, params));
  return found;
}

function assigneeCondition(actor: Actor, assignee: AssigneeFilter, params: SqlParams): string {
  if (assignee.agentId != null) return idCondition('c.assignee_id', assignee.agentId, params);
  if (assignee.me != null) {
    const isMine = `c.assignee_id is not distinct from ${params.add(actor.agentId)}::uuid`;
    return assignee.me ? isMine : `not (${isMine})`;
  }
  return assignee.none ? 'c.assignee_id is null' : 'c.assignee_id is not null';
}

/** What is no id names nothing, like a random id. */
function idCondition(column: string, id: string, params: SqlParams): string {
  return isUuid(id) ? `${column} = ${params.add(id)}` : 'false';
}

function searchCondition(text: string, params: SqlParams): string {
  const pattern = params.add(containsPattern(text));
  return `(${contactMatches('c.contact_id', pattern)} or exists (
    select from messages last
    where last.tenant_id = c.tenant_id and last.id = c.last_message_id
      and last.text ilike ${pattern}))`;
}
