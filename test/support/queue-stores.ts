import { QueueConnection } from '../../src/platform/jobs/queue-connection.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { hasRedis, startTestRedis, type TestRedis } from './test-redis.js';

export interface QueueStore {
  readonly test: TestDatabase;
  /** As one more process would open it; closed by the test. */
  connect(): QueueConnection;
  /** Breaks every connection to the queue, as a restart of its server does. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/** The two homes of queue and relay; what holds on one must hold on the other. */
export const queueStores: readonly (readonly [string, () => Promise<QueueStore>])[] = hasRedis
  ? [
      ['PostgreSQL', openPostgres],
      ['Redis', openRedis],
    ]
  : [['PostgreSQL', openPostgres]];

async function openPostgres(): Promise<QueueStore> {
  const test = await createTestDatabase();
  await new QueueConnection(test.url, null).prepare();
  return {
    test,
    connect: () => new QueueConnection(test.url, null),
    interrupt: () => cutConnections(test),
    close: () => test.drop(),
  };
}

async function openRedis(): Promise<QueueStore> {
  const test = await createTestDatabase();
  const redis: TestRedis = await startTestRedis();
  return {
    test,
    connect: () => new QueueConnection(test.url, redis.url),
    interrupt: () => redis.restart(),
    close: async () => {
      await redis.stop();
      await test.drop();
    },
  };
}

/** What an immediate restart of PostgreSQL does to everybody who is connected. */
export async function cutConnections(test: TestDatabase): Promise<void> {
  await test.source.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`,
  );
}
