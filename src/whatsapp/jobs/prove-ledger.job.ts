import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Shows for the last days that every update received is accounted for. */
export const proveLedger: JobDefinition<Record<string, never>> = {
  name: 'prove-ledger',
  payload: z.strictObject({}),
  concurrency: 1,
};
