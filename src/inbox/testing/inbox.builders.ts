import { acme } from '../../../test/support/fixture.js';
import { buildContact } from '../../contacts/testing/contacts.builders.js';
import type { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import type { ConversationPriority, ConversationStatus } from '../public/conversation.type.js';
import type { MessageContent } from '../public/message-content.type.js';
import type { MessageDirection, MessageStatus, MessageType } from '../public/message.type.js';

const HOUR_MS = 3_600_000;

export interface BuiltConversation {
  readonly id: string;
  readonly tenantId: string;
  readonly contactId: string;
  readonly numberId: string;
  readonly assigneeId: string | null;
  readonly status: ConversationStatus;
  readonly priority: ConversationPriority;
  readonly unreadCount: number;
  readonly lastMessageAt: Date;
  readonly serviceWindowClosesAt: Date | null;
}

/** An open conversation of Acme with an open service window; a missing contact is made. */
export async function buildConversation(
  database: Database,
  overrides: Partial<BuiltConversation> = {},
): Promise<BuiltConversation> {
  const tenantId = overrides.tenantId ?? acme.id;
  const contactId = overrides.contactId ?? (await buildContact(database, { tenantId })).id;
  const conversation: BuiltConversation = {
    id: uuidv7(),
    tenantId,
    contactId,
    numberId: acme.number.id,
    assigneeId: null,
    status: 'OPEN',
    priority: 'NORMAL',
    unreadCount: 0,
    lastMessageAt: new Date(),
    serviceWindowClosesAt: new Date(Date.now() + 24 * HOUR_MS),
    ...overrides,
  };
  await database.system(async (manager) => {
    await manager.query(
      `insert into conversations (id, tenant_id, contact_id, number_id, assignee_id, status,
         priority, unread_count, last_message_at, service_window_closes_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        conversation.id,
        conversation.tenantId,
        conversation.contactId,
        conversation.numberId,
        conversation.assigneeId,
        conversation.status,
        conversation.priority,
        conversation.unreadCount,
        conversation.lastMessageAt,
        conversation.serviceWindowClosesAt,
      ],
    );
    await manager.query(
      `insert into contact_access (tenant_id, contact_id, agent_id)
       select $1, $2, $3::uuid where $3 is not null on conflict do nothing`,
      [conversation.tenantId, conversation.contactId, conversation.assigneeId],
    );
  });
  return conversation;
}

export interface BuiltMessage {
  readonly id: string;
  readonly direction: MessageDirection;
  readonly type: MessageType;
  readonly text: string | null;
  readonly content: MessageContent;
  readonly wamid: string | null;
  readonly mediaId: string | null;
  readonly status: MessageStatus;
  readonly rank: number;
  readonly occurredAt: Date;
  readonly sentByAgentId: string | null;
  readonly failureCode: number | null;
}

/** A message in a conversation, by default a text of the person; becomes the conversation's last. */
export async function buildMessage(
  database: Database,
  conversation: BuiltConversation,
  overrides: Partial<BuiltMessage> = {},
): Promise<BuiltMessage> {
  const direction = overrides.direction ?? 'INBOUND';
  const message: BuiltMessage = {
    id: uuidv7(),
    direction,
    type: 'TEXT',
    text: 'Hello',
    content: {},
    wamid: `wamid.${uuidv7()}`,
    mediaId: null,
    status: direction === 'INBOUND' ? 'RECEIVED' : 'SENT',
    rank: direction === 'INBOUND' ? 0 : 10,
    occurredAt: new Date(),
    sentByAgentId: null,
    failureCode: null,
    ...overrides,
  };
  await database.system(async (manager) => {
    await manager.query(
      `insert into messages (id, tenant_id, conversation_id, number_id, direction, type, text,
         content, wamid, media_id, status, rank, occurred_at, sent_by_agent_id, failure_code,
         failure_title, raw)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'Failed', $16)`,
      [
        message.id,
        conversation.tenantId,
        conversation.id,
        conversation.numberId,
        message.direction,
        message.type,
        message.text,
        JSON.stringify(message.content),
        message.wamid,
        message.mediaId,
        message.status,
        message.rank,
        message.occurredAt,
        message.sentByAgentId,
        message.failureCode,
        Buffer.from(JSON.stringify({ type: 'text', text: { body: message.text } })),
      ],
    );
    await manager.query(
      `update conversations set last_message_id = $2, last_message_at = $3
       where id = $1 and (last_message_id is null or last_message_at <= $3)`,
      [conversation.id, message.id, message.occurredAt],
    );
  });
  return message;
}
