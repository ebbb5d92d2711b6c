import { useMutation } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../../../gql/gql';
import { useConnection } from '../../../lib/live/connection-state';

const SHOW_PRESENCE = graphql(`
  mutation ShowPresence($input: ShowPresenceInput!) {
    showPresence(input: $input) {
      shown
      userErrors {
        message
      }
    }
  }
`);

const everyMs = 4_000;

/** Tells colleagues that this conversation is looked at or written in, as long as the tab is visible. */
export function useShowPresence(conversationId: string, isTyping: boolean) {
  const [show] = useMutation(SHOW_PRESENCE);
  const tell = useEffectEvent(() => {
    if (document.visibilityState !== 'visible' || useConnection.getState().phase === 'offline')
      return;
    show({ variables: { input: { conversationId, isTyping } } }).catch(() => undefined);
  });
  useEffect(() => {
    tell();
    const timer = setInterval(() => tell(), everyMs);
    return () => clearInterval(timer);
  }, [conversationId, isTyping]);
}
