import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ApolloClient } from '@apollo/client';
import { readFragment } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import type { LiveEventFragment } from '../../../gql/graphql';
import { socketConnected } from '../../../lib/apollo/create-client';
import { errorCodeOf } from '../../../lib/apollo/request-id';
import { beforePaint } from '../../../lib/live/before-paint';
import { setConnectionPhase } from '../../../lib/live/connection-state';
import { LiveConnection } from '../../../lib/live/live-connection';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { OutboxSender } from '../composer/outbox-sender';
import { applyEvents, LIVE_EVENT } from '../live/apply-events';
import { LivePresence } from '../live/live-presence';

const EVENTS = graphql(`
  subscription Events($after: String) {
    events(after: $after) {
      ...LiveEvent
    }
  }
`);

const EVENT_CURSOR = graphql(`
  query EventCursor {
    eventCursor
  }
`);

const countsDelayMs = 700;

function openConnection(client: ApolloClient, after: string, viewerAgentId: string | null) {
  let countsTimer: ReturnType<typeof setTimeout> | undefined;
  const refreshCounts = () => {
    countsTimer ??= setTimeout(() => {
      countsTimer = undefined;
      void client.refetchQueries({ include: ['ConversationCounts'] });
    }, countsDelayMs);
  };
  return new LiveConnection<LiveEventFragment>(after, {
    subscribe: (cursor, sink) => {
      const subscription = client
        .subscribe({ query: EVENTS, variables: { after: cursor }, fetchPolicy: 'no-cache' })
        .subscribe({
          next: ({ data, error }) => {
            if (error) return sink.error(error);
            if (data) sink.next(readFragment(LIVE_EVENT, data.events));
          },
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        });
      return () => subscription.unsubscribe();
    },
    connected: socketConnected,
    currentCursor: async () => {
      const { data } = await client.query({ query: EVENT_CURSOR, fetchPolicy: 'no-cache' });
      if (!data) throw new Error('no cursor');
      return data.eventCursor;
    },
    apply: (events) => {
      applyEvents(client.cache, events, viewerAgentId);
      refreshCounts();
      if (events.some(({ type }) => type.startsWith('number.'))) {
        void client.refetchQueries({ include: ['NumbersPage', 'ListNumbers'] });
      }
    },
    refetch: async () => {
      await client.refetchQueries({ include: 'active' });
    },
    isResyncRequired: (error) => errorCodeOf(error) === 'RESYNC_REQUIRED',
    setPhase: setConnectionPhase,
    schedule: beforePaint,
  });
}

/** Keeps everything on screen current for as long as the console is open. */
export function LiveEvents({ after }: { after: string }) {
  const client = useApolloClient();
  const { agent } = useViewer();
  const viewerAgentId = agent?.id ?? null;
  useEffect(() => {
    const connection = openConnection(client, after, viewerAgentId);
    const hurry = () => document.visibilityState === 'visible' && connection.hurry();
    connection.start();
    window.addEventListener('online', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
      connection.stop();
    };
  }, [client, after, viewerAgentId]);
  return (
    <>
      <LivePresence />
      <OutboxSender />
    </>
  );
}
