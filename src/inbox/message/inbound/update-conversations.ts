import type { EntityManager } from 'typeorm';
import { groupedBy } from '../../../platform/graphql/by-key.js';
import type { PlacedMessage } from './arrived-message.js';

const SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;

/**
 * What new messages make of their conversations, one statement for all. `visible` are those that
 * are rows of the thread; the others still open the service window (a reaction counts as writing).
 */
export async function updateConversations(
  manager: EntityManager,
  tenantId: string,
  stored: readonly PlacedMessage[],
  isVisible: (message: PlacedMessage) => boolean,
): Promise<readonly string[]> {
  const changes = [...groupedBy(stored, (message) => message.conversationId)].map(
    ([id, messages]) => ({ id, ...summarise(messages, isVisible) }),
  );
  await manager.query(UPDATE, [
    tenantId,
    changes.map((change) => change.id),
    changes.map((change) => change.newest?.id ?? null),
    changes.map((change) => change.newest?.occurredAt ?? null),
    changes.map((change) => change.unread),
    changes.map((change) => change.windowClosesAt),
    changes.map((change) => change.reopens),
  ]);
  return changes.map((change) => change.id);
}

function summarise(
  messages: readonly PlacedMessage[],
  isVisible: (message: PlacedMessage) => boolean,
) {
  const visible = messages.filter(isVisible);
  const written = messages.filter((message) => message.opensServiceWindow);
  const lastWritten = Math.max(...written.map((message) => message.sentAt.getTime()));
  return {
    newest: visible.toSorted(byPlace).at(-1) ?? null,
    unread: visible.length,
    windowClosesAt: written.length > 0 ? new Date(lastWritten + SERVICE_WINDOW_MS) : null,
    reopens: visible.some((message) => message.opensServiceWindow),
  };
}

function byPlace(one: PlacedMessage, other: PlacedMessage): number {
  return one.occurredAt.getTime() - other.occurredAt.getTime() || (one.id < other.id ? -1 : 1);
}

const UPDATE = `
  update conversations c
  set last_message_id = case when x.is_newer then u.message_id else c.last_message_id end,
      last_message_at = case when x.is_newer then u.occurred_at else c.last_message_at end,
      unread_count = c.unread_count + u.unread,
      service_window_closes_at = greatest(c.service_window_closes_at, u.window_closes_at),
      status = case when u.reopens then 'OPEN' else c.status end,
      updated_at = now()
  from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::integer[], $6::timestamptz[],
              $7::boolean[])
    as u (id, message_id, occurred_at, unread, window_closes_at, reopens)
  join conversations b on b.tenant_id = $1 and b.id = u.id
  cross join lateral (
    select coalesce(
      u.message_id is not null and (
        b.last_message_id is null
        or (u.occurred_at, u.message_id) > (b.last_message_at, b.last_message_id)),
      false) as is_newer) as x
  where c.tenant_id = $1 and c.id = u.id`;
