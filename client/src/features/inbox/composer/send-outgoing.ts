import { CombinedGraphQLErrors, type ApolloClient } from '@apollo/client';
import { graphql } from '../../../gql/gql';
import type { SendMessageInput } from '../../../gql/graphql';
import { placeConversation, placeMessage } from '../live/apply-events';
import type { Outgoing } from './outbox-store';

const SEND_MESSAGE = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
        ...ThreadMessage
        conversation {
          id
          ...ConversationRow
        }
      }
      userErrors {
        __typename
        code
        message
        ... on StaleThread {
          newMessages {
            id
          }
        }
        ... on ServiceWindowClosed {
          closedAt
        }
      }
    }
  }
`);

const SENT_SINCE = graphql(`
  fragment SentSince on Conversation {
    id
    messages(last: 40) {
      edges {
        node {
          id
          direction
          occurredAt
          sentBy {
            id
          }
        }
      }
    }
  }
`);

export type SendOutcome =
  | { kind: 'taken' }
  | { kind: 'stale'; newestMessageId: string | null; words: string }
  | { kind: 'refused'; words: string }
  | { kind: 'failed'; words: string }
  | { kind: 'unreachable' };

/** Own messages that followed one another: what was the newest on screen, and what came of it. */
const ownAfter = new Map<string, string>();

/** The newest message known to the sender, own ones that were still on their way included. */
function expectedOf({ conversationId, expectedLastMessageId }: Outgoing): string | null {
  const passed = new Set([expectedLastMessageId]);
  let newest = expectedLastMessageId;
  for (;;) {
    const own = ownAfter.get(`${conversationId} ${newest}`);
    if (!own || passed.has(own)) return newest;
    passed.add(own);
    newest = own;
  }
}

function inputOf(item: Outgoing): SendMessageInput {
  return {
    conversationId: item.conversationId,
    clientMessageId: item.clientMessageId,
    replyToMessageId: item.replyToMessageId,
    expectedLastMessageId: expectedOf(item),
    ...(item.file
      ? {
          mediaId: item.file.mediaId,
          ...(item.text && { caption: item.text }),
          ...(item.isVoice && { voice: true }),
        }
      : { text: item.text }),
  };
}

export async function sendOutgoing(
  client: ApolloClient,
  item: Outgoing,
  viewerAgentId: string | null,
): Promise<SendOutcome> {
  const input = inputOf(item);
  try {
    const { data } = await client.mutate({
      mutation: SEND_MESSAGE,
      variables: { input },
      update: (cache, { data }) => {
        const payload = data?.sendMessage;
        if (!payload?.message) return;
        placeMessage(cache, item.conversationId, payload.message.id);
        placeConversation(cache, item.conversationId, viewerAgentId);
      },
    });
    const payload = data?.sendMessage;
    if (payload?.message) {
      ownAfter.set(`${item.conversationId} ${input.expectedLastMessageId}`, payload.message.id);
      return { kind: 'taken' };
    }
    const [refusal] = payload?.userErrors ?? [];
    if (!refusal) return { kind: 'failed', words: '' };
    if (refusal.__typename === 'StaleThread') {
      const newestMessageId = refusal.newMessages.at(-1)?.id ?? null;
      return { kind: 'stale', newestMessageId, words: refusal.message };
    }
    return { kind: 'refused', words: refusal.message };
  } catch (error) {
    if (CombinedGraphQLErrors.is(error)) return { kind: 'failed', words: error.message };
    return { kind: 'unreachable' };
  }
}

/** Whether a colleague has written since a message was left waiting. */
export function hasColleagueAnswered(
  client: ApolloClient,
  item: Outgoing,
  viewerAgentId: string | null,
): boolean {
  const thread = client.cache.readFragment({
    id: `Conversation:${item.conversationId}`,
    fragment: SENT_SINCE,
    fragmentName: 'SentSince',
  });
  const messages = thread?.messages.edges.map(({ node }) => node) ?? [];
  const seen = messages.findIndex(({ id }) => id === item.expectedLastMessageId);
  return messages.some(
    ({ direction, sentBy, occurredAt }, index) =>
      (seen < 0 ? occurredAt > item.createdAt : index > seen) &&
      direction === 'OUTBOUND' &&
      sentBy !== null &&
      sentBy.id !== viewerAgentId,
  );
}
