import { Injectable } from '@nestjs/common';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../graphql/api-error.js';

/** A named allowance, such as 10 tries in 15 minutes. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Makes the counters of one limit; they are shared by all processes. */
export type LimiterFactory = (limit: RateLimit) => RateLimiterAbstract;

/** Counts what may be asked only so often. Without its store it lets nobody through. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  /** `make` is null where `RATE_LIMITS` is off. */
  constructor(private readonly make: LimiterFactory | null) {}

  /** Throws RATE_LIMITED with `retryAfter` in seconds when the key's allowance is used up. */
  async consume(limit: RateLimit, key: string, points = 1): Promise<void> {
    const limiter = this.limiterOf(limit);
    if (!limiter) return;
    try {
      await limiter.consume(key, points);
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw rateLimited(reason.msBeforeNext);
      throw reason;
    }
  }

  /** Throws as `consume` does when the key has nothing left, but takes nothing. */
  async check(limit: RateLimit, key: string): Promise<void> {
    const used = await this.limiterOf(limit)?.get(key);
    if (used && used.consumedPoints >= limit.points) throw rateLimited(used.msBeforeNext);
  }

  private limiterOf(limit: RateLimit): RateLimiterAbstract | null {
    if (!this.make) return null;
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = this.make(limit);
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}

function rateLimited(msBeforeNext: number): ApiError {
  const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new ApiError('RATE_LIMITED', `Too many tries. Try again in ${retryAfter} seconds.`, {
    retryAfter,
  });
}
