import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Wakes a worker to fold what the journal holds. */
export const foldWebhooks: JobDefinition<Record<string, never>> = {
  name: 'fold-webhooks',
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
};
