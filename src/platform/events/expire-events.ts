import { z } from 'zod';
import type { Database } from '../database/database.js';
import type { JobDefinition } from '../jobs/jobs.js';

export const EXPIRE_EVENTS_EVERY_MS = 3_600_000;
const BATCH = 5_000;

export const expireEventsJob: JobDefinition<Record<string, never>> = {
  name: 'expire-events',
  payload: z.strictObject({}),
  concurrency: 1,
};

/** Removes events older than a week, oldest first; cursors from before then need a resync. */
export class ExpireEvents {
  constructor(private readonly database: Database) {}

  async execute(): Promise<void> {
    while ((await this.removeBatch()) === BATCH);
  }

  private removeBatch(): Promise<number> {
    return this.database.system(async (manager) => {
      const [row] = await manager.query<{ removed: string }[]>(
        // A UUIDv7 begins with its milliseconds, so the primary key finds the old ones.
        `with old as (
           select id from events
           where seq is not null and id < (lpad(to_hex(
             floor(extract(epoch from now() - interval '7 days') * 1000)::bigint), 12, '0')
             || repeat('0', 20))::uuid
           order by id limit $1
         ), gone as (
           delete from events e using old where e.id = old.id returning e.seq
         ), moved as (
           update event_epoch set oldest_seq = greatest(oldest_seq, (select max(seq) from gone))
         )
         select count(*) as removed from gone`,
        [BATCH],
      );
      return Number(row?.removed ?? 0);
    });
  }
}
