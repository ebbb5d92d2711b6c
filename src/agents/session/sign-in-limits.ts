import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { networkOf } from '../../platform/auth/network-of.js';
import { type RateLimit, RateLimits } from '../../platform/auth/rate-limits.js';

const QUARTER_HOUR_S = 900;
/** Per address and account, so that nobody can lock another person out from elsewhere. */
const TRIES: RateLimit = { name: 'sign-in', points: 10, seconds: QUARTER_HOUR_S };
/** Per address over all accounts: one password tried on a thousand people. */
const FAILURES: RateLimit = { name: 'sign-in-failures', points: 100, seconds: QUARTER_HOUR_S };

const REFUSED_REFRESHES: RateLimit = {
  name: 'refused-refreshes',
  points: 100,
  seconds: QUARTER_HOUR_S,
};

/** How often one may try to sign in or to refresh. */
@Injectable()
export class SignInLimits {
  constructor(private readonly limits: RateLimits) {}

  async consume(address: string, email: string): Promise<void> {
    const network = networkOf(address);
    await this.limits.check(FAILURES, network);
    const account = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
    await this.limits.consume(TRIES, `${network} ${account}`);
  }

  /**
   * Apart from the failures at sign-in, and only asked after the token was refused: rubbish from an
   * address that many share must keep nobody out who has a good token.
   */
  async countRefusedRefresh(address: string): Promise<void> {
    await this.limits.consume(REFUSED_REFRESHES, networkOf(address));
  }

  /** The refusal itself still goes out; the next try from there may not. */
  async countFailure(address: string): Promise<void> {
    await this.limits.consume(FAILURES, networkOf(address));
  }
}
