import type { ApolloCache, Reference } from '@apollo/client';
import { readFragment } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import type { ConversationFilter, LiveEventFragment } from '../../../gql/graphql';
import type { StoredConnection } from '../../../lib/apollo/cache-policies';
import { matchesFilter, type ListedConversation } from './matches-filter';

export const LIVE_CONVERSATION = graphql(`
  fragment LiveConversation on Conversation {
    id
    ...ConversationRow
    ...ConversationHeader
  }
`);

export const LIVE_MESSAGE = graphql(`
  fragment LiveMessage on Message {
    id
    conversation {
      id
    }
    ...ThreadMessage
  }
`);

export const LIVE_EVENT = graphql(`
  fragment LiveEvent on TenantEvent {
    cursor
    type
    conversationId
    messageId
    conversation {
      id
      ...LiveConversation
    }
    message {
      id
      ...LiveMessage
    }
  }
`);

type ReadField = <Value>(name: string, from: Reference) => Value | undefined;

function read(readField: ReadField, conversation: Reference): ListedConversation {
  const idOf = (field: string) => {
    const reference = readField<Reference | null>(field, conversation);
    return reference ? (readField<string>('id', reference) ?? null) : null;
  };
  return {
    status: readField<string>('status', conversation) ?? '',
    priority: readField<string>('priority', conversation) ?? '',
    unreadCount: readField<number>('unreadCount', conversation) ?? 0,
    assigneeId: idOf('assignee'),
    numberId: idOf('number') ?? '',
  };
}

/** The list's own filter, which the cache keeps in the name of the field. */
function filterOf(storeFieldName: string): ConversationFilter {
  const start = storeFieldName.indexOf('{');
  if (start < 0) return {};
  const parsed = JSON.parse(storeFieldName.slice(start)) as { filter?: ConversationFilter };
  return parsed.filter ?? {};
}

function placeInList(
  list: StoredConnection & { pageInfo?: { hasNextPage?: boolean } },
  conversation: Reference,
  verdict: 'yes' | 'no' | 'maybe',
  readField: ReadField,
): StoredConnection {
  const at = ({ node }: { node: Reference }) => readField<string>('lastMessageAt', node) ?? '';
  const present = list.edges.find(({ node }) => node.__ref === conversation.__ref);
  const others = list.edges.filter((edge) => edge !== present);
  if (verdict === 'no' || (verdict === 'maybe' && !present)) {
    return present ? { ...list, edges: others } : list;
  }
  const edge = present ?? { __typename: 'ConversationEdge', cursor: '', node: conversation };
  const index = others.findIndex((other) => at(other) < at(edge));
  if (index < 0 && !present && list.pageInfo?.hasNextPage) return list;
  const place = index < 0 ? others.length : index;
  if (present && list.edges[place] === present) return list;
  return { ...list, edges: [...others.slice(0, place), edge, ...others.slice(place)] };
}

/** Puts a conversation where it belongs in every list that was fetched. */
export function placeConversation(
  cache: ApolloCache,
  conversationId: string,
  viewerAgentId: string | null,
) {
  const conversation: Reference = { __ref: `Conversation:${conversationId}` };
  cache.modify<{ conversations: StoredConnection }>({
    fields: {
      conversations: (list, { storeFieldName, readField }) => {
        const stored = list as StoredConnection;
        const verdict = matchesFilter(
          read(readField, conversation),
          filterOf(storeFieldName),
          viewerAgentId,
        );
        return placeInList(stored, conversation, verdict, readField);
      },
    },
  });
}

function removeConversation(cache: ApolloCache, conversationId: string) {
  const id = `Conversation:${conversationId}`;
  cache.modify<{ conversations: StoredConnection }>({
    fields: {
      conversations: (list) => {
        const stored = list as StoredConnection;
        const edges = stored.edges.filter(({ node }) => node.__ref !== id);
        return edges.length === stored.edges.length ? stored : { ...stored, edges };
      },
    },
  });
  cache.evict({ id });
}

/** Adds a message to its thread when that has been fetched; a known one is left in its place. */
export function placeMessage(cache: ApolloCache, conversationId: string, messageId: string) {
  const node: Reference = { __ref: `Message:${messageId}` };
  cache.modify<{ messages: StoredConnection }>({
    id: `Conversation:${conversationId}`,
    fields: {
      messages: (thread) => {
        const stored = thread as StoredConnection;
        if (stored.edges.some((edge) => edge.node.__ref === node.__ref)) return stored;
        const edge = { __typename: 'MessageEdge', cursor: '', node };
        return { ...stored, edges: [...stored.edges, edge] };
      },
    },
  });
}

/** Writes a frame's worth of events into the cache, with one repaint. */
export function applyEvents(
  cache: ApolloCache,
  events: readonly LiveEventFragment[],
  viewerAgentId: string | null,
) {
  cache.batch({
    update: (batch) => {
      for (const event of events) {
        const message = readFragment(LIVE_MESSAGE, event.message);
        const conversation = readFragment(LIVE_CONVERSATION, event.conversation);
        if (message) {
          batch.writeFragment({
            fragment: LIVE_MESSAGE,
            fragmentName: 'LiveMessage',
            data: message,
          });
          placeMessage(batch, message.conversation.id, message.id);
        }
        if (conversation) {
          batch.writeFragment({
            fragment: LIVE_CONVERSATION,
            fragmentName: 'LiveConversation',
            data: conversation,
          });
          placeConversation(batch, conversation.id, viewerAgentId);
        } else if (event.conversationId && event.type.startsWith('conversation.')) {
          removeConversation(batch, event.conversationId);
        }
      }
    },
  });
}
