import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { graphql, print } from 'graphql';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { from } from 'rxjs';
import { cacheConfig } from '../src/lib/apollo/cache-policies';
import { ViewerProvider } from '../src/lib/viewer/viewer-context';
import { Toaster } from '../src/ui/toast';
import { createApi, type MockApi } from './mock/api.mjs';
import { createWorld } from './mock/world.mjs';

const schemaText = readFileSync('schema.graphql', 'utf8');

export const viewer = {
  tenant: { id: 'tenant-1', name: 'Acme', slug: 'acme' },
  isPlatformAdmin: false,
  permissions: [
    'read:LedgerItem',
    'replay:LedgerItem',
    'read:Number',
    'connect:Number',
    'update:Number',
  ],
};

export function buildApi(conversations = 12): MockApi {
  return createApi(schemaText, createWorld(Date.now(), { conversations }));
}

/** A client that answers from the made-up business, without a network. */
export function buildClient(api: MockApi): ApolloClient {
  const link = new ApolloLink(({ query, variables }) =>
    from(
      graphql({
        schema: api.schema,
        source: print(query),
        variableValues: variables,
        rootValue: api.rootValue,
      }).then((result) => JSON.parse(JSON.stringify(result)) as ApolloLink.Result),
    ),
  );
  return new ApolloClient({ link, cache: new InMemoryCache(cacheConfig) });
}

interface Options {
  api?: MockApi;
  path?: string;
  route?: string;
  permissions?: string[];
}

export function renderInConsole(screen: ReactNode, options: Options = {}) {
  const api = options.api ?? buildApi();
  const client = buildClient(api);
  const view = render(
    <ApolloProvider client={client}>
      <ViewerProvider
        viewer={{
          ...viewer,
          agent: api.state.viewer,
          permissions: options.permissions ?? viewer.permissions,
        }}
      >
        <MemoryRouter initialEntries={[options.path ?? '/']}>
          <Suspense>
            <Routes>
              <Route path={options.route ?? '*'} element={screen} />
            </Routes>
          </Suspense>
        </MemoryRouter>
        <Toaster />
      </ViewerProvider>
    </ApolloProvider>,
  );
  return { ...view, api, client };
}
