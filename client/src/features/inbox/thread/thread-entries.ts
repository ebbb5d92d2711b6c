import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import type { Outgoing } from '../composer/outbox-store';
import { THREAD_MESSAGE } from './thread-message';
import type { MessageEntry } from './message-entry';

/** These only change another message, which shows them itself. */
const carriers = new Set(['REACTION', 'EDIT', 'REVOKE']);

export function storedEntry(node: FragmentType<typeof THREAD_MESSAGE>): MessageEntry[] {
  const message = readFragment(THREAD_MESSAGE, node);
  if (carriers.has(message.type) && message.replyTo) return [];
  return [
    {
      source: 'stored',
      key: message.clientMessageId ?? message.id,
      id: message.id,
      direction: message.direction,
      occurredAt: message.occurredAt,
      authorId: message.sentBy?.id ?? null,
      message: node,
    },
  ];
}

export function outgoingEntry(outgoing: Outgoing, viewerAgentId: string | null): MessageEntry {
  return {
    source: 'outgoing',
    key: outgoing.clientMessageId,
    id: null,
    direction: 'OUTBOUND',
    occurredAt: outgoing.createdAt,
    authorId: viewerAgentId,
    outgoing,
  };
}
