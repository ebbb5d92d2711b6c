import { useMutation } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { create } from 'zustand';
import { graphql } from '../../../gql/gql';
import { useConnection } from '../../../lib/live/connection-state';

const MARK_READ = graphql(`
  mutation MarkRead($input: MarkConversationReadInput!) {
    markConversationRead(input: $input) {
      __typename
      conversation {
        __typename
        id
        unreadCount
      }
      userErrors {
        message
      }
    }
  }
`);

/** Marked unread by hand: stays so until it is opened again. */
export const useKeptUnread = create<{ conversationId: string | null }>()(() => ({
  conversationId: null,
}));

const againMs = 30_000;

/** Marks a conversation read while it is really being looked at. */
export function useMarkRead(conversationId: string, unreadCount: number) {
  const isLive = useConnection(({ phase }) => phase === 'live');
  const [mutate] = useMutation(MARK_READ);
  const failedAtMs = useRef(-againMs);
  const mark = useEffectEvent(() => {
    if (performance.now() - failedAtMs.current < againMs) return;
    const isKept = useKeptUnread.getState().conversationId === conversationId;
    if (unreadCount === 0 || isKept || !isLive || document.visibilityState !== 'visible') return;
    mutate({
      variables: { input: { conversationId } },
      optimisticResponse: {
        markConversationRead: {
          __typename: 'ConversationPayload',
          conversation: { __typename: 'Conversation', id: conversationId, unreadCount: 0 },
          userErrors: [],
        },
      },
    }).catch(() => {
      failedAtMs.current = performance.now();
    });
  });
  useEffect(() => {
    mark();
    const onVisible = () => mark();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [conversationId, unreadCount, isLive]);
  useEffect(() => () => useKeptUnread.setState({ conversationId: null }), []);
}
