import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { foldWebhooks } from '../jobs/fold-webhooks.job.js';
import { WebhookFolder } from './webhook-folder.js';

const GATHER_MS = 4;

/** Something lies in the journal: wakes the folder of this process, or else a worker elsewhere. */
@Injectable()
export class FoldBell {
  private readonly isWorker: boolean;
  private isRinging = false;

  constructor(
    config: Config,
    private readonly jobs: Jobs,
    private readonly folder: WebhookFolder,
  ) {
    this.isWorker = config.roles.has('worker');
  }

  ring(): void {
    if (this.isWorker) {
      void this.folder.wake();
      return;
    }
    if (this.isRinging) return;
    this.isRinging = true;
    // Rings of these milliseconds share one job, which starts after all of them.
    setTimeout(() => {
      this.isRinging = false;
      void this.jobs.add(foldWebhooks, {}, { key: 'fold' });
    }, GATHER_MS);
  }
}
