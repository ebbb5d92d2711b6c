import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql';

export const CONVERSATION_COUNTS = graphql(`
  query ConversationCounts {
    conversationCounts {
      mine
      unassigned
      all
      unread
      resolved
      archived
    }
  }
`);

export function useConversationCounts() {
  return useQuery(CONVERSATION_COUNTS, { fetchPolicy: 'cache-first' }).data?.conversationCounts;
}
