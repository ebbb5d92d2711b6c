import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { type QueueStore, queueStores } from '../../../test/support/queue-stores.js';
import { BullJobs } from './bull-jobs.js';
import type { JobDefinition } from './jobs.js';
import type { QueueConnection } from './queue-connection.js';

Logger.overrideLogger(false);
const payload = z.object({ shelf: z.string() });
const tidy: JobDefinition<{ shelf: string }> = { name: 'tidy-shelf', payload };

/** Collects what was worked on, and lets a test wait for it. */
class Record {
  readonly seen: string[] = [];
  private readonly waiters = new Set<() => void>();

  note(what: string): void {
    this.seen.push(what);
    for (const look of this.waiters) look();
  }

  async until(count: number): Promise<readonly string[]> {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.seen.length >= count) resolve();
      };
      this.waiters.add(look);
      look();
    });
    return this.seen;
  }
}

describe.each(queueStores)('Jobs on %s', (_, open) => {
  let store: QueueStore;
  let connections: QueueConnection[];
  let opened: BullJobs[];

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    connections = [];
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((jobs) => jobs.close()));
    await Promise.all(connections.map((connection) => connection.close()));
  });

  /** One process of the installation. */
  function process(role: 'worker' | 'api' = 'worker'): BullJobs {
    const connection = store.connect();
    const jobs = new BullJobs(connection, role === 'worker');
    connections.push(connection);
    opened.push(jobs);
    return jobs;
  }

  it('hands a job to a worker, not to a process without that role', async () => {
    const record = new Record();
    const api = process('api');
    const worker = process();
    api.handle(tidy, async ({ shelf }) => record.note(`api ${shelf}`));
    worker.handle(tidy, async ({ shelf }) => record.note(`worker ${shelf}`));
    await api.start();
    await worker.start();
    for (const shelf of ['a', 'b', 'c']) await api.add(tidy, { shelf });
    expect([...(await record.until(3))].sort()).toEqual(['worker a', 'worker b', 'worker c']);
  });

  it('folds equal jobs that wait, but never a wake-up that comes during the run', async () => {
    const job = { ...tidy, name: 'tidy-once', concurrency: 1 };
    const record = new Record();
    const api = process('api');
    await api.add(job, { shelf: 'a' }, { key: 'a' });
    await api.add(job, { shelf: 'a' }, { key: 'a' });
    await api.add(job, { shelf: 'b' }, { key: 'b' });
    const worker = process();
    worker.handle(job, async ({ shelf }) => {
      const isFirst = record.seen.length === 0;
      record.note(shelf);
      // Everything that was to be seen has been looked at: now a new reason comes.
      if (isFirst) await Promise.all([1, 2, 3].map(() => api.add(job, { shelf }, { key: shelf })));
    });
    await worker.start();
    await api.add(job, { shelf: 'end' }, { delayMs: 300 });
    expect((await record.until(4)).join(' ')).toBe('a b a end');
  });

  it('does not let a delayed job swallow an immediate one', async () => {
    const job = { ...tidy, name: 'tidy-later' };
    const record = new Record();
    const worker = process();
    worker.handle(job, async ({ shelf }) => record.note(shelf));
    await worker.start();
    await worker.add(job, { shelf: 'later' }, { key: 'x', delayMs: 400 });
    await worker.add(job, { shelf: 'now' }, { key: 'x' });
    expect(await record.until(2)).toEqual(['now', 'later']);
  });

  it('tries again after a failure', async () => {
    const job = { ...tidy, name: 'tidy-again' };
    const record = new Record();
    const worker = process();
    worker.handle(job, async ({ shelf }) => {
      record.note(shelf);
      if (record.seen.length === 1) throw new Error('The shelf fell down.');
    });
    await worker.start();
    await worker.add(job, { shelf: 'a' });
    expect(await record.until(2)).toEqual(['a', 'a']);
  });

  it('runs a scheduled job in one process only', async () => {
    const nightly: JobDefinition<{ [key: string]: never }> = {
      name: 'count-shelves',
      payload: z.strictObject({}),
    };
    const record = new Record();
    for (const worker of [process(), process()]) {
      worker.handle(nightly, async () => record.note(new Date().toISOString()));
      worker.every(nightly, 200);
      await worker.start();
    }
    const startedAt = Date.now();
    await record.until(5);
    expect(Date.now() - startedAt).toBeGreaterThan(700);
  });

  it('goes on within five seconds after the connections broke', async () => {
    const job = { ...tidy, name: 'tidy-after-restart' };
    const record = new Record();
    const worker = process();
    worker.handle(job, async ({ shelf }) => record.note(shelf));
    await worker.start();
    await worker.add(job, { shelf: 'before' });
    await record.until(1);
    await store.interrupt();
    const startedAt = Date.now();
    await worker.add(job, { shelf: 'after' });
    await worker.add(job, { shelf: 'after' });
    await record.until(2);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it('refuses a payload that is not the job’s', async () => {
    const jobs = process('api');
    await expect(jobs.add(tidy, JSON.parse('{"shelf":7}'))).rejects.toThrow(/string/);
  });
});
