import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  ServerError,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient as createSocketClient } from 'graphql-ws';
import { from, switchMap } from 'rxjs';
import { create } from 'zustand';
import { freshAccessToken, renewSession, untilSignedIn } from '../session/session';
import { cacheConfig } from './cache-policies';

function isUnauthenticated(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
  );
}

const bearer = new SetContextLink(async () => {
  const token = await freshAccessToken();
  return { headers: token ? { authorization: `Bearer ${token}` } : {} };
});

/** Renews the session once and asks again; when it has ended, waits for the sign-in over the screen. */
const renewing = new ErrorLink(({ error, operation, forward }) => {
  if (!isUnauthenticated(error) || operation.getContext().renewed) return;
  operation.setContext({ renewed: true });
  const signedIn = renewSession().then((renewed) => (renewed ? undefined : untilSignedIn()));
  return from(signedIn).pipe(switchMap(() => forward(operation)));
});

const useSocket = create(() => ({ isConnected: false }));

function socketUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;
}

const socket = createSocketClient({
  url: socketUrl,
  connectionParams: async () => ({ authorization: `Bearer ${(await freshAccessToken()) ?? ''}` }),
  keepAlive: 12_000,
  retryAttempts: 0,
  shouldRetry: () => false,
  on: {
    connected: () => useSocket.setState({ isConnected: true }),
    closed: () => useSocket.setState({ isConnected: false }),
  },
});

export function socketConnected(): Promise<void> {
  if (useSocket.getState().isConnected) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useSocket.subscribe(({ isConnected }) => {
      if (!isConnected) return;
      stop();
      resolve();
    });
  });
}

export function createClient(): ApolloClient {
  const http = ApolloLink.from([
    renewing,
    bearer,
    new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
  ]);
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    http,
  );
  return new ApolloClient({
    link,
    cache: new InMemoryCache(cacheConfig),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
