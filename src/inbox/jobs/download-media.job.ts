import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Fetches one medium from WhatsApp. Tries again by its row, not by the queue. */
export const downloadMediaJob: JobDefinition<{ tenantId: string; mediaId: string }> = {
  name: 'download-media',
  payload: z.object({ tenantId: z.uuid(), mediaId: z.uuid() }),
  concurrency: 4,
  attempts: 1,
};
