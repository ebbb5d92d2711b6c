import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../../gql/gql';
import { useConnection } from '../../../lib/live/connection-state';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { forgetAbsent, notePresence, presenceMs } from '../presence/presence-store';

const PRESENCE = graphql(`
  subscription Presence {
    presence {
      agent {
        id
        name
      }
      conversationId
      isTyping
    }
  }
`);

/** Hears who looks at and writes in which conversation. */
export function LivePresence() {
  const client = useApolloClient();
  const viewerId = useViewer().agent?.id;
  const isOnline = useConnection(({ phase }) => phase === 'live' || phase === 'catching-up');
  useEffect(() => {
    if (!isOnline) return;
    const subscription = client.subscribe({ query: PRESENCE, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data }) => {
        if (!data || data.presence.agent.id === viewerId) return;
        const { agent, conversationId, isTyping } = data.presence;
        notePresence(conversationId, {
          agentId: agent.id,
          name: agent.name,
          isTyping,
          seenAtMs: Date.now(),
        });
      },
      error: () => undefined,
    });
    const timer = setInterval(() => forgetAbsent(Date.now()), presenceMs / 2);
    return () => {
      clearInterval(timer);
      subscription.unsubscribe();
    };
  }, [client, viewerId, isOnline]);
  return null;
}
