import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Lets go of webhook bodies after 30 days. */
export const trimJournal: JobDefinition<Record<string, never>> = {
  name: 'trim-journal',
  payload: z.strictObject({}),
  concurrency: 1,
};
