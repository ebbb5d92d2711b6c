import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/auth/actor.js';
import { Authenticator } from '../../platform/auth/authenticator.js';
import type { Person } from '../../platform/auth/person.js';
import { clearSessionCookies } from '../../platform/auth/session-cookies.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { ApiError } from '../../platform/graphql/api-error.js';
import type { Exchange } from '../../platform/graphql/graphql-context.js';
import type { SignOutInput } from './session.input.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly authenticator: Authenticator,
  ) {}

  /** Access tokens of an ended session are refused within seconds, in this process at once. */
  async execute(
    caller: Caller,
    input: SignOutInput,
    { sessionId, reply }: Exchange,
  ): Promise<{ signedOut: boolean }> {
    if (!sessionId) throw new ApiError('UNAUTHENTICATED', 'Sign in first.');
    const person = personOf(caller);
    if (input.everywhere) await this.sessions.endAll(person, 'SIGNED_OUT_EVERYWHERE');
    else await this.sessions.end(sessionId, 'SIGNED_OUT');
    this.authenticator.forget(sessionId, person);
    clearSessionCookies(reply);
    return { signedOut: true };
  }
}

function personOf(caller: Caller): Person {
  if (caller.kind === 'platform') {
    return { kind: 'platform', platformAdminId: caller.platformAdminId };
  }
  if (caller.agentId === null) throw new Error('Only people sign out.');
  return { kind: 'agent', tenantId: caller.tenantId, agentId: caller.agentId };
}
