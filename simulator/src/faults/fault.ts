import { z } from 'zod';

export const FAULT_KINDS = [
  'error',
  'http',
  'hang',
  'accept_then_hang',
  'hold',
  'reset',
  'truncate',
  'slow',
  'html',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
export type FaultEndpoint = 'messages' | 'media' | 'templates';

/** The body of POST /sim/faults. Without rate and count it strikes every time until it is deleted. */
export const faultRequest = z
  .strictObject({
    phoneNumberId: z.string().min(1).optional(),
    to: z.string().min(1).optional(),
    endpoint: z.enum(['messages', 'media', 'templates']).optional(),
    rate: z.number().gt(0).max(1).optional(),
    count: z.number().int().min(1).optional(),
    kind: z.enum(FAULT_KINDS),
    code: z.number().int().min(0).optional(),
    /** error only: `status` accepts the message and reports the error by webhook. */
    as: z.enum(['reply', 'status']).optional(),
    httpStatus: z.number().int().min(200).max(599).optional(),
    delayMs: z.number().min(0).max(3_600_000).optional(),
    retryAfterS: z.number().int().min(0).optional(),
    bytesPerSecond: z.number().positive().optional(),
  })
  .refine(
    (fault) => fault.rate === undefined || fault.count === undefined,
    'give rate or count, not both',
  );

export type FaultRequest = z.infer<typeof faultRequest>;

export interface Fault extends FaultRequest {
  readonly id: string;
  struck: number;
}

export interface FaultTarget {
  endpoint: FaultEndpoint;
  phoneNumberId?: string | undefined;
  to?: string | undefined;
}
