import { z } from 'zod';

export const STATUS_NAMES = ['sent', 'delivered', 'read', 'played', 'failed'] as const;
export type StatusName = (typeof STATUS_NAMES)[number];

const milliseconds = z.number().min(0).max(3_600_000);
const statusDelays = z.strictObject({
  sent: milliseconds.optional(),
  delivered: milliseconds.optional(),
  read: milliseconds.optional(),
  played: milliseconds.optional(),
  failed: milliseconds.optional(),
});

/** The body of PUT /sim/behaviour: members that are absent stay, null goes back to the default. */
export const behaviourPatch = z.strictObject({
  phoneNumberId: z.string().min(1).optional(),
  latencyMs: z.strictObject({ p50: milliseconds, p99: milliseconds.optional() }).nullish(),
  throughputPerSecond: z.number().positive().max(1_000_000).nullish(),
  pairLimit: z.boolean().nullish(),
  statuses: z.array(z.enum(STATUS_NAMES)).nullish(),
  statusDelayMs: statusDelays.nullish(),
  order: z.enum(['normal', 'reversed', 'random']).nullish(),
  duplicates: z.number().int().min(0).max(50).nullish(),
  batchSize: z.number().int().min(1).max(1000).nullish(),
  statusBeforeResponse: z.boolean().nullish(),
  unknownWindow: z.enum(['open', 'closed']).nullish(),
  seed: z.number().int().nullish(),
});

export type BehaviourPatch = z.infer<typeof behaviourPatch>;
export type BehaviourSettings = Omit<BehaviourPatch, 'phoneNumberId'>;

/** Settings with every default filled in. */
export interface Behaviour {
  latencyMs: { p50: number; p99: number };
  /** undefined: Meta's own limit, in and out together; null: none; a number: accepted sends only. */
  throughputPerSecond: number | null | undefined;
  pairLimit: boolean;
  statuses: readonly StatusName[];
  statusDelayMs: Record<StatusName, number>;
  order: 'normal' | 'reversed' | 'random';
  duplicates: number;
  /** undefined: as many as are waiting. */
  batchSize: number | undefined;
  statusBeforeResponse: boolean;
  /** What holds for a person the simulator has not heard from since it started. */
  unknownWindow: 'open' | 'closed';
}
