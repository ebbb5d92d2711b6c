import { z } from 'zod';
import { INBOUND_TYPES } from '../inbound/inbound-request.js';

const look = z.strictObject({ type: z.literal('look'), phoneNumberId: z.string().nullable() });
const airplane = z.strictObject({ type: z.literal('airplane'), on: z.boolean() });
const rename = z.strictObject({
  type: z.literal('rename'),
  name: z.string().trim().min(1).max(100),
});
const write = z.strictObject({
  type: z.literal('write'),
  phoneNumberId: z.string(),
  message: z.looseObject({ type: z.enum(INBOUND_TYPES) }),
});

/** What a phone in a browser says. */
export const phoneFrame = z.discriminatedUnion('type', [look, airplane, rename, write]);
export type PhoneFrame = z.infer<typeof phoneFrame>;
