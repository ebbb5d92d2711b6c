import type { z } from 'zod';

/** A job by name with the schema of its payload; a file a job: `<verb>-<thing>.job.ts`. */
export interface JobDefinition<T> {
  /** Imperative, such as `deliver-outbox`. Each name is a queue of its own. */
  readonly name: string;
  readonly payload: z.ZodType<T>;
  /** Jobs of this name worked on at once in one worker process. Default 4. */
  readonly concurrency?: number;
  /** Tries before it is kept as failed. Default 5, exponential back-off from 1 s. */
  readonly attempts?: number;
}

/**
 * The queue. It only wakes workers: what must not be lost stands in PostgreSQL rows, and a sweeper
 * adds the job again when the queue forgot it.
 */
export abstract class Jobs {
  /**
   * Adds a job after the commit of what it is about. `key` folds equal jobs that still wait into
   * one; a job that is already running does not count, so a wake-up is never swallowed by a run
   * that has looked already.
   */
  abstract add<T>(
    job: JobDefinition<T>,
    payload: T,
    options?: { key?: string; delayMs?: number },
  ): Promise<void>;

  /** Registers the handler; it runs only where the worker role is on. */
  abstract handle<T>(job: JobDefinition<T>, handler: (payload: T) => Promise<void>): void;

  /** Runs the handler's job on a fixed schedule in exactly one process of the installation. */
  abstract every(job: JobDefinition<Record<string, never>>, everyMs: number): void;
}
