import type { Abstract, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/create-app.js';
import { type Config, parseConfig } from '../../src/platform/config/config.js';
import type { Database } from '../../src/platform/database/database.js';
import { insertFixture, PASSWORD } from './fixture.js';
import { createTestDatabase } from './test-database.js';

/** Whatever an answer holds: tests say what they expect of it. */
export type Json = ReturnType<typeof JSON.parse>;

export interface GraphqlAnswer<T = Json> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

export interface TestApp {
  readonly url: string;
  readonly config: Config;
  readonly database: Database;
  /** The bare login: sees no row of a tenant. For looking at what `database` cannot reach. */
  readonly source: DataSource;
  graphql<T = Json>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    token?: string | null,
  ): Promise<GraphqlAnswer<T>>;
  /** The access token of one of the fixture's people; kept for the life of the app. */
  signIn(email: string): Promise<string>;
  get<T>(token: Type<T> | Abstract<T>): T;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment variables beside the usual ones, such as `{ RATE_LIMITS: 'on' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** False leaves out the tenants Acme and Globex. */
  readonly fixture?: boolean;
  readonly consoleFolder?: string;
}

/** The real application on a free port of 127.0.0.1, with a database of its own. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const config = parseConfig({ ...ENVIRONMENT, DATABASE_URL: test.url, ...options.env });
  if (options.fixture !== false) await insertFixture(test.database, config.encryptionKeys);
  const app = await createApp(config, options.consoleFolder ?? '/nonexistent');
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const tokens = new Map<string, Promise<string>>();

  const graphql: TestApp['graphql'] = async (query, variables, token) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body: Json = await response.json();
    return { status: response.status, headers: response.headers, ...body };
  };

  return {
    url,
    config,
    database: test.database,
    source: test.source,
    graphql,
    signIn: (email) => {
      const known = tokens.get(email) ?? accessToken(graphql, email);
      tokens.set(email, known);
      return known;
    },
    get: (token) => app.get(token, { strict: false }),
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}

const ENVIRONMENT = {
  NODE_ENV: 'test',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  JWT_SECRET: 'the secret of tests, at least 32 characters',
  META_APP_SECRET: 'the platform app secret of tests',
  META_VERIFY_TOKEN: 'the platform verify token of tests',
  GRAPH_API_URL: 'http://127.0.0.1:9',
  BCRYPT_COST: '4',
  LOG_LEVEL: 'silent',
  RATE_LIMITS: 'off',
};

async function accessToken(graphql: TestApp['graphql'], email: string): Promise<string> {
  const { data } = await graphql(
    `
      mutation ($input: SignInInput!) {
        signIn(input: $input) {
          session {
            accessToken
          }
          userErrors {
            message
          }
        }
      }
    `,
    {
      input: {
        email,
        password: PASSWORD,
        portal: /^(admin|platform)@/.test(email) ? 'ADMIN' : 'AGENT',
      },
    },
  );
  if (!data.signIn.session) throw new Error(`${email} could not sign in.`);
  return data.signIn.session.accessToken;
}
