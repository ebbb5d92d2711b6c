import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { LimiterFactory, RateLimit } from './rate-limits.js';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Where the counters live, so that all processes share them: Redis if there is one. */
@Injectable()
export class RateLimitStore implements OnApplicationShutdown {
  private readonly redis: Redis | null;

  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly database: Database,
  ) {
    const url = config.rateLimits ? config.redisUrl : null;
    this.redis = url ? new Redis(url, { maxRetriesPerRequest: 1 }) : null;
    // Without a listener a lost connection would end the process; the limiter refuses meanwhile.
    this.redis?.on('error', () => undefined);
  }

  /** Null where `RATE_LIMITS` is off. */
  limiters(): LimiterFactory | null {
    if (!this.config.rateLimits) return null;
    const { redis } = this;
    return redis ? (limit) => inRedis(redis, limit) : (limit) => inPostgres(this.database, limit);
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}

function inRedis(redis: Redis, { name, points, seconds }: RateLimit): RateLimiterRedis {
  return new RateLimiterRedis({
    storeClient: redis,
    // An error at once instead of a queue of commands while Redis is away: nobody signs in then.
    rejectIfRedisNotReady: true,
    keyPrefix: `waystation:limit:${name}`,
    points,
    duration: seconds,
  });
}

function inPostgres(database: Database, { name, points, seconds }: RateLimit): RateLimiterPostgres {
  const storeClient = {
    // Unnamed and inside the wall; the library's named statements would not pass PgBouncer.
    query: async ({ text, values }: Statement) => {
      const rows = await database.system((manager) => manager.query<unknown[]>(text, values));
      return { rows, rowCount: rows.length };
    },
  };
  return new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
}
