import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Sweepers } from '../../platform/jobs/sweeper.js';
import { downloadMediaJob } from '../jobs/download-media.job.js';

const SWEEP_MS = 1_000;
const BATCH = 100;

/**
 * Finds what is to be downloaded. What waits stands in rows, so nothing is lost with the queue: a
 * claimed medium comes again when its worker has not settled it in time.
 */
@Injectable()
export class MediaQueue implements OnModuleInit {
  private isRung = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly sweepers: Sweepers,
  ) {}

  onModuleInit(): void {
    this.sweepers.every('download-media', SWEEP_MS, () => this.sweep());
  }

  /** Something new waits. Cheap, coalesced, never throws; the sweeper covers a lost ring. */
  ring(): void {
    if (this.isRung) return;
    this.isRung = true;
    setImmediate(() => {
      this.isRung = false;
      this.sweep().catch(() => undefined);
    });
  }

  private async sweep(): Promise<void> {
    const claimed = await this.database.system((manager) =>
      manager.query<{ tenantId: string; mediaId: string }[]>(
        `with claimed as (
           update media set not_before = now() + interval '2 minutes', attempts = attempts + 1
           where id in (
             select id from media where state = 'PENDING' and not_before <= now()
             order by not_before limit $1 for update skip locked)
           returning tenant_id, id)
         select tenant_id as "tenantId", id as "mediaId" from claimed`,
        [BATCH],
      ),
    );
    for (const medium of claimed) {
      await this.jobs.add(downloadMediaJob, medium, { key: medium.mediaId });
    }
  }
}
