import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords.js';
import { Sessions } from '../../platform/auth/sessions.js';
import type { Exchange } from '../../platform/graphql/graphql-context.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { DeliverSession } from './deliver-session.js';
import { FindPerson } from './find-person.js';
import type { SignInInput } from './session.input.js';
import type { Session } from './session.type.js';
import { SignInLimits } from './sign-in-limits.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly limits: SignInLimits,
    private readonly findPerson: FindPerson,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly deliverSession: DeliverSession,
  ) {}

  /** The same refusal, after the same work, whatever was wrong. */
  async execute(input: SignInInput, exchange: Exchange): Promise<{ session: Session }> {
    const { ip, headers } = exchange.request;
    await this.limits.consume(ip, input.email);
    const found = await this.findPerson.execute(input.email, input.portal);
    const matches = await this.passwords.verify(input.password, found?.passwordHash ?? null);
    if (!found || !matches) {
      await this.limits.countFailure(ip);
      throw new Refusal('INVALID_CREDENTIALS', 'E-mail and password do not match.');
    }
    const session = await this.sessions.open(found.person, headers['user-agent'] ?? null);
    return this.deliverSession.execute(
      session,
      found.tokenEpoch,
      input.session ?? 'BODY',
      exchange,
    );
  }
}
