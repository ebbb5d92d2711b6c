import { demoId } from './demo-id.js';
import { agentId, type DemoPlace } from './demo-place.js';
import type { DemoLine, DemoThread } from './demo-thread.js';

const MINUTE_MS = 60_000;
const DELIVERED_AFTER_MS = 2_000;
const READ_AFTER_MS = 30_000;
/** Messages are as a rule written within minutes; the gaps repeat in no visible rhythm. */
const GAPS_MINUTES = [1, 4, 2, 7, 1, 3, 11, 2];

const RANKS = { QUEUED: 0, UNKNOWN: 0, RECEIVED: 0, SENT: 10, FAILED: 15, DELIVERED: 20, READ: 30 };

type Status = keyof typeof RANKS;

export interface MessageRow {
  readonly id: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly occurred_at: string;
  readonly [column: string]: unknown;
}

export function messageRows(
  place: DemoPlace,
  thread: DemoThread,
  conversationId: string,
): MessageRow[] {
  const times = timesOf(place.nowMs, thread);
  return thread.lines.map((line, index) => ({
    ...('in' in line
      ? inbound(line, times[index] ?? 0)
      : outbound(line, times[index] ?? 0, agentId(place.slug, thread.assignee ?? 'lead'))),
    id: demoId(`${conversationId} line ${index}`),
    tenant_id: place.tenantId,
    conversation_id: conversationId,
    number_id: place.numberId,
    type: 'TEXT',
    wamid: hasWamid(line) ? wamidOf(conversationId, index) : null,
    reply_to_wamid: 'in' in line && line.quotesPrevious ? wamidOf(conversationId, index - 1) : null,
  }));
}

/** Counted back from the last line. */
function timesOf(nowMs: number, thread: DemoThread): number[] {
  const times: number[] = [];
  let atMs = nowMs - thread.minutesAgo * MINUTE_MS;
  for (let index = thread.lines.length - 1; index >= 0; index -= 1) {
    times[index] = atMs;
    const gap = (thread.lines[index]?.afterHours ?? 0) * 60;
    atMs -= (gap || (GAPS_MINUTES[index % GAPS_MINUTES.length] ?? 1)) * MINUTE_MS;
  }
  return times;
}

function inbound(line: Extract<DemoLine, { in: string }>, atMs: number) {
  return {
    direction: 'INBOUND' as const,
    text: line.in,
    status: 'RECEIVED',
    rank: 0,
    is_hidden: false,
    occurred_at: iso(atMs),
    created_at: iso(atMs),
  };
}

function outbound(line: Extract<DemoLine, { out: string }>, atMs: number, agent: string) {
  const status: Status = line.status ?? 'READ';
  const rank = RANKS[status];
  const wasSent = rank >= RANKS.SENT;
  return {
    direction: 'OUTBOUND' as const,
    text: line.out,
    status,
    rank,
    is_hidden: false,
    sent_by_agent_id: agent,
    occurred_at: iso(atMs),
    created_at: iso(atMs),
    accepted_at: wasSent ? iso(atMs) : null,
    sent_at: wasSent ? iso(atMs) : null,
    delivered_at: rank >= RANKS.DELIVERED ? iso(atMs + DELIVERED_AFTER_MS) : null,
    read_at: rank >= RANKS.READ ? iso(atMs + READ_AFTER_MS) : null,
    ...(status === 'FAILED' ? failure(atMs) : {}),
  };
}

/** As Meta tells of a message that came after the 24 hours. */
function failure(atMs: number) {
  return {
    failed_at: iso(atMs + DELIVERED_AFTER_MS),
    failure_code: 131_047,
    failure_title: 'Re-engagement message',
    failure_detail:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  };
}

function hasWamid(line: DemoLine): boolean {
  return 'in' in line || (line.status !== 'QUEUED' && line.status !== 'UNKNOWN');
}

function wamidOf(conversationId: string, index: number): string {
  return `wamid.${Buffer.from(`demo ${conversationId} ${index}`).toString('base64')}`;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
