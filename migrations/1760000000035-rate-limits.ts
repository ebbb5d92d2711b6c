import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly } from './tenant-wall.js';

export class RateLimits1760000000035 implements MigrationInterface {
  name = 'RateLimits1760000000035';

  /** The columns are those of rate-limiter-flexible; `expire` is in milliseconds since 1970. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rate_limits (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );
      create index rate_limits_expire_idx on rate_limits (expire);
      ${systemOnly('rate_limits')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rate_limits;
    `);
  }
}
