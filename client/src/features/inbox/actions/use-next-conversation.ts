import { useApolloClient } from '@apollo/client/react';
import { toConversationFilter, useInboxLocation } from '../inbox-location';
import { CONVERSATION_LIST } from '../list/conversation-list';

/** The conversation after this one in the list that is shown. */
export function useNextConversation(conversationId: string) {
  const client = useApolloClient();
  const { view, filters } = useInboxLocation();
  return (): string | null => {
    const list = client.readQuery({
      query: CONVERSATION_LIST,
      variables: { filter: toConversationFilter(view, filters) },
    });
    const ids = list?.conversations.edges.map(({ node }) => node.id) ?? [];
    const index = ids.indexOf(conversationId);
    return ids[index + 1] ?? ids[index - 1] ?? null;
  };
}
