import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/jobs.js';

/** Seals secrets anew that are under an older encryption key. */
export const rotateSecrets: JobDefinition<Record<string, never>> = {
  name: 'rotate-secrets',
  payload: z.strictObject({}),
  concurrency: 1,
};
