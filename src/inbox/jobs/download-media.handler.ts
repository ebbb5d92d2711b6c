import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DownloadMedia } from '../media/download-media.js';
import { downloadMediaJob } from './download-media.job.js';

/** Runs only where the worker role is on. */
@Injectable()
export class DownloadMediaHandler implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly download: DownloadMedia,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(downloadMediaJob, ({ tenantId, mediaId }) =>
      this.download.execute(tenantId, mediaId),
    );
  }
}
