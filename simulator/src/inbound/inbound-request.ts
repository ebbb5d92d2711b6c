import { z } from 'zod';
import { BUSINESS_SCOPED_ID } from '../people/business-scoped-id.js';

export const INBOUND_TYPES = [
  'text',
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'location',
  'contacts',
  'interactive',
  'button',
  'order',
  'reaction',
  'system',
  'unsupported',
  'request_welcome',
  'edit',
  'revoke',
] as const;
export type InboundType = (typeof INBOUND_TYPES)[number];

/** Types that come without content of their own. */
const WITHOUT_CONTENT = new Set<InboundType>(['unsupported', 'request_welcome']);

const anyObject = z.record(z.string(), z.unknown());
const file = z.looseObject({
  link: z.url().optional(),
  base64: z.string().min(1).optional(),
  mime_type: z.string().min(3).optional(),
});
const mediaFile = file.refine((one) => (one.link === undefined) !== (one.base64 === undefined), {
  error: 'give the file as link or as base64',
});

/** The body of POST /sim/messages: a person writes to a number. Unknown members of the message go through as they are. */
export const inboundRequest = z
  .looseObject({
    to: z.string().regex(/^\d+$/, 'to is the id of a business number'),
    from: z
      .string()
      .regex(/^\d{5,15}$/, 'from is a phone number in digits, without +')
      .optional(),
    userId: z
      .string()
      .regex(BUSINESS_SCOPED_ID, 'userId looks like US.1349120865530274')
      .optional(),
    name: z.string().max(100).optional(),
    username: z.string().max(60).optional(),
    ageMs: z.number().min(0).optional(),
    type: z.enum(INBOUND_TYPES),
    text: z.looseObject({ body: z.string() }).optional(),
    image: mediaFile.optional(),
    video: mediaFile.optional(),
    audio: mediaFile.optional(),
    voice: mediaFile.optional(),
    document: mediaFile.optional(),
    sticker: mediaFile.optional(),
    location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
    contacts: z.array(anyObject).min(1).optional(),
    interactive: z.looseObject({ type: z.string() }).optional(),
    button: z.looseObject({ text: z.string() }).optional(),
    order: anyObject.optional(),
    reaction: z.looseObject({ message_id: z.string(), emoji: z.string().optional() }).optional(),
    system: anyObject.optional(),
    edit: z.looseObject({ original_message_id: z.string(), message: anyObject }).optional(),
    revoke: z.looseObject({ original_message_id: z.string() }).optional(),
    context: anyObject.optional(),
    referral: anyObject.optional(),
    errors: z.array(anyObject).optional(),
  })
  .refine(
    (body) => body.from !== undefined || body.userId !== undefined,
    'give from (a phone number) or userId',
  )
  .refine((body) => WITHOUT_CONTENT.has(body.type) || body[body.type] !== undefined, {
    error: 'the member named like the type is missing',
  });

export type InboundRequest = z.infer<typeof inboundRequest>;
