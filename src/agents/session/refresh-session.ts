import { Injectable } from '@nestjs/common';
import { ActorSource } from '../../platform/auth/actor-source.js';
import { clearSessionCookies, refreshCookie } from '../../platform/auth/session-cookies.js';
import { Sessions } from '../../platform/auth/sessions.js';
import type { Exchange } from '../../platform/graphql/graphql-context.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { DeliverSession } from './deliver-session.js';
import type { RefreshSessionInput } from './session.input.js';
import type { Session } from './session.type.js';
import { SignInLimits } from './sign-in-limits.js';

@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly people: ActorSource,
    private readonly limits: SignInLimits,
    private readonly deliverSession: DeliverSession,
  ) {}

  /** The new token travels as the old one came. */
  async execute(input: RefreshSessionInput, exchange: Exchange): Promise<{ session: Session }> {
    const { request, reply } = exchange;
    const transport = input.refreshToken ? 'BODY' : 'COOKIE';
    const token = input.refreshToken ?? refreshCookie(request);
    const session = token ? await this.sessions.rotate(token, request.id) : null;
    const [standing] = session ? await this.people.standings([session.person]) : [];
    if (!session || !standing) {
      if (token) await this.limits.countRefusedRefresh(request.ip);
      if (transport === 'COOKIE') clearSessionCookies(reply);
      throw new Refusal('SESSION_ENDED', 'The session has ended. Sign in again.');
    }
    return this.deliverSession.execute(session, standing.tokenEpoch, transport, exchange);
  }
}
