import { demoId } from './demo-id.js';
import { agentId, contactId, type DemoPlace, type Row } from './demo-place.js';
import type { DemoThread } from './demo-thread.js';
import { type MessageRow, messageRows } from './message-rows.js';

const WINDOW_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

export function conversationRows(place: DemoPlace, thread: DemoThread) {
  const id = demoId(`${place.slug} conversation ${thread.with.phone}`);
  const messages = messageRows(place, thread, id);
  const assignee = thread.assignee ? agentId(place.slug, thread.assignee) : null;
  const contact = contactId(place.slug, thread.with.phone);
  return {
    conversation: conversationRow(place, thread, { id, contact, assignee, messages }),
    messages,
    reactions: messages.flatMap((row, index) => reactionRow(place, thread, row, index)),
    access: assignee
      ? [{ tenant_id: place.tenantId, contact_id: contact, agent_id: assignee }]
      : [],
  };
}

function conversationRow(
  place: DemoPlace,
  thread: DemoThread,
  made: {
    readonly id: string;
    readonly contact: string;
    readonly assignee: string | null;
    readonly messages: readonly MessageRow[];
  },
): Row {
  const inbound = made.messages.filter((row) => row.direction === 'INBOUND');
  const unread = thread.isUnread ? trailingInbound(made.messages) : 0;
  const last = made.messages.at(-1);
  const lastInboundMs = Date.parse(inbound.at(-1)?.occurred_at ?? '');
  const lastReadAt = made.messages.at(-1 - unread)?.occurred_at ?? null;
  return {
    id: made.id,
    tenant_id: place.tenantId,
    contact_id: made.contact,
    number_id: place.numberId,
    status: thread.status ?? 'OPEN',
    priority: thread.priority ?? 'NORMAL',
    assignee_id: made.assignee,
    unread_count: unread,
    last_message_id: last?.id,
    last_message_at: last?.occurred_at,
    service_window_closes_at: new Date(lastInboundMs + WINDOW_MS).toISOString(),
    read_up_to: lastReadAt,
    snoozed_until: thread.snoozedHours
      ? new Date(place.nowMs + thread.snoozedHours * 60 * MINUTE_MS).toISOString()
      : null,
    created_at: made.messages[0]?.occurred_at,
    updated_at: last?.occurred_at,
  };
}

function trailingInbound(messages: readonly MessageRow[]): number {
  const lastOutbound = messages.findLastIndex((row) => row.direction === 'OUTBOUND');
  return messages.length - 1 - lastOutbound;
}

function reactionRow(place: DemoPlace, thread: DemoThread, row: MessageRow, index: number): Row[] {
  const line = thread.lines[index];
  if (!line || !('out' in line) || !line.reaction) return [];
  return [
    {
      tenant_id: place.tenantId,
      message_id: row.id,
      direction: 'INBOUND',
      emoji: line.reaction,
      agent_id: null,
      occurred_at: new Date(Date.parse(row.occurred_at) + MINUTE_MS).toISOString(),
    },
  ];
}
