import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  type IQueueBackend,
  type Job,
  Queue,
  type QueueOptions,
  Relay,
  type RelayOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { migrateQueue } from './migrate-queue.js';

type Store = pg.Pool | ConnectionOptions;
type Own<T> = Omit<T, 'connection' | 'prefix' | 'backend'>;
type Heard = { on(event: 'error', listener: (error: Error) => void): unknown };

export type AnyQueue = ReturnType<QueueConnection['queue']>;
export type AnyWorker = ReturnType<QueueConnection['worker']>;
export type AnyRelay = ReturnType<QueueConnection['relay']>;

/** Each worker and the relay hold one for themselves, to be woken; the rest is shared by all. */
const MAX_CONNECTIONS = 30;

const backend: BackendFactory<IQueueBackend, Store> = (name, options, extra) => {
  const { connection } = options;
  return connection instanceof pg.Pool
    ? createPostgresBackend(name, { ...options, connection }, extra)
    : createRedisBackend(name, { ...options, connection }, extra);
};

/**
 * Where BullMQ lives: PostgreSQL by default, Redis when its address is given. Every object made
 * here has its errors logged, for an unheard one would end the process.
 */
export class QueueConnection {
  private readonly logger = new Logger('Queue');
  private readonly pool: pg.Pool | null;
  private readonly redis: Redis | null;

  constructor(
    private readonly databaseDirectUrl: string,
    redisUrl: string | null,
  ) {
    this.redis = redisUrl ? this.heard(new Redis(redisUrl, { maxRetriesPerRequest: null })) : null;
    this.pool = redisUrl ? null : this.openPool();
  }

  /** Brings BullMQ's own schema up to date; nothing to do on Redis. */
  async prepare(): Promise<void> {
    if (this.pool) await migrateQueue(this.databaseDirectUrl);
  }

  queue(name: string, options: Own<QueueOptions> = {}) {
    return this.heard(new Queue(name, { ...options, connection: this.store() }, backend));
  }

  worker(name: string, work: (job: Job) => Promise<void>, options: Own<WorkerOptions>) {
    const all = { ...options, connection: this.store() };
    return this.heard(
      new Worker<unknown, void, string, IQueueBackend, object, Store>(name, work, all, backend),
    );
  }

  relay(options: Own<RelayOptions>) {
    return this.heard(
      this.pool
        ? new Relay({ ...options, connection: this.pool, backend: createPostgresRelayBackend })
        : new Relay({ ...options, connection: this.store() }),
    );
  }

  /** Throws when the queue cannot be reached. */
  async check(): Promise<void> {
    await this.pool?.query('select 1');
    await this.redis?.ping();
  }

  /** After everything made here has been closed. */
  async close(): Promise<void> {
    await this.pool?.end();
    this.redis?.disconnect();
  }

  private store(): pg.Pool | Redis {
    const store = this.pool ?? this.redis;
    if (!store) throw new Error('The queue has no connection.');
    return store;
  }

  private openPool(): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.databaseDirectUrl,
      application_name: 'waystation-queue',
      options: '-c search_path=bullmq',
      max: MAX_CONNECTIONS,
      idleTimeoutMillis: 10_000,
      keepAlive: true,
    });
    pool.setMaxListeners(0);
    // A client that is checked out has no other listener when the server goes away.
    pool.on('connect', (client) => this.heard(client));
    return this.heard(pool);
  }

  private heard<T extends Heard>(emitter: T): T {
    emitter.on('error', (error) => this.logger.warn(`${error.name}: ${error.message}`));
    return emitter;
  }
}
