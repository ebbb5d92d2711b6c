import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { type JobDefinition, Jobs } from './jobs.js';
import type { AnyQueue, AnyWorker, QueueConnection } from './queue-connection.js';
import { Trailing } from './trailing.js';

/** Wakes come by notification; these are for what a lost notification or a killed worker left. */
const DRAIN_DELAY_S = 30;
const STALLED_INTERVAL_MS = 10_000;
const LOCK_MS = 10_000;
const RETRY_DELAY_MS = 500;
/** A job that waits longer than this no longer swallows an equal one: its worker may have died. */
const FOLD_MS = 5_000;
const SCHEDULE_CHECK_MS = 60_000;
const ADD_TIMEOUT_MS = 2_000;
const KEPT_FAILURES = { age: 7 * 24 * 3_600, count: 1_000 };

type Named = { readonly name: string; readonly attempts?: number };
type AddOptions = { key?: string; delayMs?: number };

/** Told of every finished try, and how long it took. */
export type JobWatch = (name: string, outcome: 'completed' | 'failed', seconds: number) => void;

interface Handler {
  readonly concurrency: number;
  run(data: unknown): Promise<void>;
}

/**
 * The queue on BullMQ. Adding never throws and never takes long: the change that the job is about
 * is committed already, and a sweeper adds the job again.
 */
export class BullJobs extends Jobs {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, AnyQueue>();
  private readonly workers = new Map<string, AnyWorker>();
  private readonly handlers = new Map<string, Handler>();
  private readonly schedules = new Map<string, number>();
  private readonly adding = new Map<string, Trailing>();
  private scheduleTimer: NodeJS.Timeout | null = null;
  private isRunning = false;

  constructor(
    private readonly connection: QueueConnection,
    private readonly isWorker: boolean,
    private readonly watch: JobWatch = () => undefined,
  ) {
    super();
  }

  async add<T>(job: JobDefinition<T>, payload: T, options: AddOptions = {}): Promise<void> {
    const data = job.payload.parse(payload);
    if (!options.key || options.delayMs) return this.enqueue(job, data, options);
    // Equal wake-ups of this process share one statement that starts after the last of them.
    const name = `${job.name} ${options.key}`;
    const adding = this.adding.get(name) ?? new Trailing(() => this.enqueue(job, data, options));
    this.adding.set(name, adding);
    await adding.run();
    if (adding.isIdle) this.adding.delete(name);
  }

  handle<T>(job: JobDefinition<T>, handler: (payload: T) => Promise<void>): void {
    this.handlers.set(job.name, {
      concurrency: job.concurrency ?? 4,
      run: async (data) => {
        const parsed = job.payload.safeParse(data);
        if (!parsed.success) throw new UnrecoverableError(`Bad payload: ${parsed.error.message}`);
        await handler(parsed.data);
      },
    });
    if (this.isRunning) this.startWorker(job.name);
  }

  every(job: JobDefinition<Record<string, never>>, everyMs: number): void {
    this.schedules.set(job.name, everyMs);
    if (this.isRunning) void this.keepSchedules();
  }

  /** Once all modules have registered their handlers. */
  async start(): Promise<void> {
    if (!this.isWorker) return;
    this.isRunning = true;
    for (const name of this.handlers.keys()) this.startWorker(name);
    await this.keepSchedules();
    this.scheduleTimer = setInterval(() => void this.keepSchedules(), SCHEDULE_CHECK_MS).unref();
  }

  /** Takes no more jobs, waits for the running ones, then lets the queues go. */
  async close(): Promise<void> {
    this.isRunning = false;
    if (this.scheduleTimer) clearInterval(this.scheduleTimer);
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** How many jobs stand where, as `<name> <state>`; looked up for operators only. */
  async counts(): Promise<Record<string, number>> {
    const names = [...this.handlers.keys()];
    const counted = await Promise.all(
      names.map((name) => this.queue(name).getJobCounts('waiting', 'delayed', 'active', 'failed')),
    );
    return Object.fromEntries(
      counted.flatMap((states, i) =>
        Object.entries(states).map(([state, count]) => [`${names[i]} ${state}`, count]),
      ),
    );
  }

  private async enqueue(job: Named, data: unknown, options: AddOptions): Promise<void> {
    const add = this.queue(job.name).add(job.name, data, {
      attempts: job.attempts ?? 5,
      backoff: { type: 'exponential', delay: 1_000 },
      delay: options.delayMs,
      removeOnComplete: true,
      removeOnFail: KEPT_FAILURES,
      deduplication: options.key ? foldingOf(options.key, options.delayMs) : undefined,
    });
    try {
      await Promise.race([add, timeout(ADD_TIMEOUT_MS)]);
    } catch (error) {
      add.catch(() => undefined);
      this.logger.warn(`Could not add ${job.name}: ${messageOf(error)}`);
    }
  }

  private queue(name: string): AnyQueue {
    const queue = this.queues.get(name) ?? this.connection.queue(name);
    this.queues.set(name, queue);
    return queue;
  }

  private startWorker(name: string): void {
    const handler = this.handlers.get(name);
    if (!handler || this.workers.has(name)) return;
    const worker = this.connection.worker(name, (job) => this.work(job, handler), {
      concurrency: handler.concurrency,
      drainDelay: DRAIN_DELAY_S,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_INTERVAL_MS,
      maxStalledCount: 1_000,
      runRetryDelay: RETRY_DELAY_MS,
    });
    worker.on('completed', (job) => this.watch(name, 'completed', secondsOf(job)));
    worker.on('failed', (job, error) => {
      this.watch(name, 'failed', secondsOf(job));
      const tries = job ? ` (try ${job.attemptsMade})` : '';
      this.logger.error(`${name} failed${tries}: ${error.message}`, error.stack);
    });
    this.workers.set(name, worker);
  }

  private async work(job: Job, handler: Handler): Promise<void> {
    // From here on an equal wake-up counts again: this run may have looked before it came.
    if (job.deduplicationId) await job.removeDeduplicationKey();
    await handler.run(job.data);
  }

  /** Schedules live in the queue; one that was wiped is put back. */
  private async keepSchedules(): Promise<void> {
    for (const [name, every] of this.schedules) {
      try {
        const queue = this.queue(name);
        const known = await queue.getJobScheduler(name);
        if (known?.every === every) continue;
        const template = { name, data: {}, opts: { removeOnFail: KEPT_FAILURES } };
        await queue.upsertJobScheduler(name, { every }, template);
      } catch (error) {
        this.logger.warn(`Could not schedule ${name}: ${messageOf(error)}`);
      }
    }
  }
}

/** Delayed jobs fold only with those that are due in the same second, never with an immediate one. */
function foldingOf(key: string, delayMs = 0): { id: string; ttl: number } {
  const due = delayMs > 0 ? `@${Math.ceil((Date.now() + delayMs) / 1_000)}` : '';
  return { id: `${key}${due}`, ttl: delayMs + FOLD_MS };
}

function secondsOf(job: Job | undefined): number {
  return job?.processedOn ? (Date.now() - job.processedOn) / 1_000 : 0;
}

function timeout(afterMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${afterMs} ms`)), afterMs).unref();
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
