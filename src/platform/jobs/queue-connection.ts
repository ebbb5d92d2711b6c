import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
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
import { SharedPostgresBackend, SharedPostgresConnection } from './shared-postgres-backend.js';

type Own<T> = Omit<T, 'connection' | 'prefix' | 'backend'>;
type Heard = { on(event: 'error', listener: (error: Error) => void): unknown };

export type AnyQueue = ReturnType<QueueConnection['queue']>;
export type AnyWorker = ReturnType<QueueConnection['worker']>;
export type AnyRelay = ReturnType<QueueConnection['relay']>;

/** One waits for jobs, one for the relay's notes; the rest is for statements. */
const MAX_CONNECTIONS = 10;
const REPEAT_WARNING_MS = 1_000;

type Store =
  { readonly pool: pg.Pool; readonly shared: SharedPostgresConnection } | { readonly redis: Redis };

/**
 * Where BullMQ lives: PostgreSQL by default, Redis when its address is given. Every object made
 * here has its errors logged, for an unheard one would end the process.
 */
export class QueueConnection {
  private readonly logger = new Logger('Queue');
  private readonly store: Store;
  private readonly warnedAt = new Map<string, number>();
  private readonly backend: BackendFactory<IQueueBackend, object>;

  constructor(
    private readonly databaseDirectUrl: string,
    redisUrl: string | null,
  ) {
    const store = redisUrl ? this.openRedis(redisUrl) : this.openPool();
    this.store = store;
    this.backend = (name, options, extra) =>
      'redis' in store
        ? createRedisBackend(name, { ...options, connection: store.redis }, extra)
        : new SharedPostgresBackend(store.shared, name, { ...options, connection: store.pool });
  }

  /** Brings BullMQ's own schema up to date; nothing to do on Redis. */
  async prepare(): Promise<void> {
    if ('redis' in this.store) return;
    await migrateQueue(this.databaseDirectUrl);
    await this.store.shared.waitUntilReady();
  }

  queue(name: string, options: Own<QueueOptions> = {}) {
    return this.heard(new Queue(name, { ...options, connection: {} }, this.backend));
  }

  worker(name: string, work: (job: Job) => Promise<void>, options: Own<WorkerOptions>) {
    const all = { ...options, connection: {} };
    return this.heard(
      new Worker<unknown, void, string, IQueueBackend, object, object>(
        name,
        work,
        all,
        this.backend,
      ),
    );
  }

  relay(options: Own<RelayOptions>) {
    return this.heard(
      'redis' in this.store
        ? new Relay({ ...options, connection: this.store.redis })
        : new Relay({
            ...options,
            connection: this.store.pool,
            backend: createPostgresRelayBackend,
          }),
    );
  }

  /** Throws when the queue cannot be reached. */
  async check(): Promise<void> {
    if ('redis' in this.store) await this.store.redis.ping();
    else await this.store.pool.query('select 1');
  }

  /** After everything made here has been closed. */
  async close(): Promise<void> {
    if ('redis' in this.store) return this.store.redis.disconnect();
    await this.store.shared.close();
    await this.store.pool.end();
  }

  private openRedis(url: string): Store & { redis: Redis } {
    return { redis: this.heard(new Redis(url, { maxRetriesPerRequest: null })) };
  }

  private openPool(): Store & { pool: pg.Pool } {
    const pool = new pg.Pool({
      connectionString: this.databaseDirectUrl,
      application_name: 'waystation-queue',
      options: '-c search_path=bullmq',
      max: MAX_CONNECTIONS,
      idleTimeoutMillis: 10_000,
      keepAlive: true,
    });
    pool.setMaxListeners(0);
    pool.on('connect', (client) => {
      // All workers wait on one connection.
      client.setMaxListeners(0);
      // A client that is checked out has no other listener when the server goes away.
      this.heard(client);
    });
    const shared = new SharedPostgresConnection(this.heard(pool));
    shared.setMaxListeners(0);
    return { pool, shared: this.heard(shared) };
  }

  /** When a server goes away, everybody who is connected says so: once a second is enough. */
  private heard<T extends Heard>(emitter: T): T {
    emitter.on('error', (error) => {
      const message = `${error.name}: ${error.message}`;
      const now = Date.now();
      if (now - (this.warnedAt.get(message) ?? 0) < REPEAT_WARNING_MS) return;
      if (this.warnedAt.size > 100) this.warnedAt.clear();
      this.warnedAt.set(message, now);
      this.logger.warn(message);
    });
    return emitter;
  }
}
