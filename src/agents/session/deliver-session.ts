import { Inject, Injectable } from '@nestjs/common';
import { AccessTokens } from '../../platform/auth/access-tokens.js';
import { setSessionCookies } from '../../platform/auth/session-cookies.js';
import type { OpenSession } from '../../platform/auth/sessions.js';
import { Config } from '../../platform/config/config.js';
import type { Exchange } from '../../platform/graphql/graphql-context.js';
import type { SessionTransport } from './session.input.js';
import type { Session } from './session.type.js';

/** Hands a session to its client, in the payload or in cookies. */
@Injectable()
export class DeliverSession {
  constructor(
    private readonly tokens: AccessTokens,
    @Inject(Config) private readonly config: Config,
  ) {}

  async execute(
    session: OpenSession,
    tokenEpoch: number,
    transport: SessionTransport,
    exchange: Exchange,
  ): Promise<{ session: Session }> {
    const { person, sessionId, endsAt, refreshToken } = session;
    const access = await this.tokens.issue(person, sessionId, tokenEpoch, endsAt);
    const common = { accessToken: access.token, expiresAt: access.expiresAt };
    if (transport === 'BODY') return { session: { ...common, refreshToken } };
    const isHttps = this.config.publicUrl.startsWith('https:');
    setSessionCookies(exchange.reply, { ...common, refreshToken, endsAt }, isHttps);
    return { session: { ...common, refreshToken: null } };
  }
}
