import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Wakes a worker to send what waits for one number. */
export const deliverOutbox: JobDefinition<{ numberId: string }> = {
  name: 'deliver-outbox',
  payload: z.strictObject({ numberId: z.uuid() }),
  concurrency: 16,
  attempts: 1,
};
