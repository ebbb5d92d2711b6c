import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { PermissionRegistry } from '../../src/platform/auth/ability.js';
import { AccessTokens } from '../../src/platform/auth/access-tokens.js';
import type { Actor } from '../../src/platform/auth/actor.js';
import { CurrentActor } from '../../src/platform/auth/current-actor.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { EventAudience } from '../../src/platform/events/event-audience.js';
import { type DeliveredEvent, EventFeed } from '../../src/platform/events/event-feed.js';
import { EventBell } from '../../src/platform/events/event-log.js';
import { hydrateFrom, TenantLife } from '../../src/platform/events/testing/tenant-life.js';
import { httpAdapter } from '../../src/platform/http/http-adapter.js';
import { acme, globex, insertFixture, PASSWORD } from './fixture.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** How often a field was resolved: shows what was shared. */
export const resolved = { heard: 0 };

/** A subscription on the bare feed, so that sockets are tested without the modules above them. */
@Resolver()
class RadioResolver {
  constructor(private readonly feed: EventFeed) {}

  @Query(() => String)
  static(): string {
    return 'crackle';
  }

  @Query(() => String)
  broken(): string {
    throw new Error('The antenna at 10.0.0.7 fell down.');
  }

  @Subscription(() => String, {
    resolve: (event: DeliveredEvent, args: { repeat?: number }) => {
      resolved.heard += 1;
      return `${event.type} ${event.messageId ?? event.conversationId}`.repeat(args.repeat ?? 1);
    },
  })
  heard(
    @CurrentActor() actor: Actor,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('repeat', { type: () => Int, nullable: true }) _repeat?: number,
  ): AsyncIterableIterator<DeliveredEvent> {
    return this.feed.subscribe(actor, { after });
  }
}

@Module({ providers: [RadioResolver] })
class RadioModule {}

export interface RadioApp {
  readonly url: string;
  readonly test: TestDatabase;
  readonly acme: TenantLife;
  readonly globex: TenantLife;
  token(email: string): Promise<string>;
  /** One of the same session that lives a second only. */
  shortToken(token: string): Promise<string>;
  happen(life: TenantLife, conversationId: string, messageId: string): Promise<void>;
  close(): Promise<void>;
}

/** The real application with a radio in it. */
export async function startRadioApp(): Promise<RadioApp> {
  const test = await createTestDatabase();
  const config = parseConfig({ ...ENVIRONMENT, DATABASE_URL: test.url });
  await insertFixture(test.database, config.encryptionKeys);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: RadioModule, imports: [AppModule.forConfig(config)] },
    httpAdapter(config),
    { logger: false, abortOnError: false },
  );
  await app.listen(0, '127.0.0.1');
  const lives = [new TenantLife(test, acme.id), new TenantLife(test, globex.id)] as const;
  hydrateFrom(app.get(EventAudience), lives);
  allowOwn(app.get(PermissionRegistry));
  const url = await app.getUrl();
  return {
    url,
    test,
    acme: lives[0],
    globex: lives[1],
    token: (email) => signIn(url, email),
    shortToken: async (token) => {
      const claims = await app.get(AccessTokens).verify(token);
      if (!claims) throw new Error('Not a token.');
      const { person, sessionId, tokenEpoch } = claims;
      const endsAt = new Date(Date.now() + 1_500);
      return (await app.get(AccessTokens).issue(person, sessionId, tokenEpoch, endsAt)).token;
    },
    happen: async (life, conversationId, messageId) => {
      await life.append([{ type: 'message.added', conversationId, messageId }]);
      app.get(EventBell).ring();
    },
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}

function allowOwn(registry: PermissionRegistry): void {
  registry.register(({ agentId, level }, { can }) => {
    can('read', 'Conversation', { assigneeId: agentId });
    if (level !== 'JUNIOR') can('read', 'Conversation');
  });
}

async function signIn(url: string, email: string): Promise<string> {
  const portal = email.startsWith('admin') ? 'ADMIN' : 'AGENT';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
      variables: { input: { email, password: PASSWORD, portal } },
    }),
  });
  const { data } = JSON.parse(await response.text());
  return data.signIn.session.accessToken;
}

const ENVIRONMENT = {
  NODE_ENV: 'test',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  JWT_SECRET: 'the secret of tests, at least 32 characters',
  GRAPH_API_URL: 'http://127.0.0.1:9',
  PUBLIC_URL: 'https://console.test',
  BCRYPT_COST: '4',
  RATE_LIMITS: 'off',
};
