import { asRecord, textOf } from '../cloud-api/json-value.js';
import type { Outcome, OutcomeKind } from '../public/outcome-listener.js';
import { whatsappTime } from '../webhook/whatsapp-time.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a status webhook says of one of our messages. */
export interface StatusUpdate extends Pick<Outcome, 'kind' | 'at' | 'failure' | 'pricing'> {
  readonly wamid: string;
  /** `biz_opaque_callback_data`, to be verified. */
  readonly opaque: string | null;
}

const KINDS: ReadonlyMap<string, OutcomeKind> = new Map([
  ['sent', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['read', 'READ'],
  ['played', 'PLAYED'],
  ['failed', 'FAILED'],
]);

/** Null for a status that WhatsApp has not told us about, or without the message's id. */
export function readStatus(status: Fields, receivedAt: Date): StatusUpdate | null {
  const kind = KINDS.get(textOf(status['status']) ?? '');
  const wamid = textOf(status['id']);
  if (!kind || !wamid) return null;
  return {
    wamid,
    kind,
    at: whatsappTime(status['timestamp'], receivedAt),
    opaque: textOf(status['biz_opaque_callback_data']),
    failure: kind === 'FAILED' ? readFailure(status) : null,
    pricing: readPricing(status),
  };
}

function readFailure(status: Fields): NonNullable<Outcome['failure']> {
  const errors: unknown = status['errors'];
  const error = asRecord(Array.isArray(errors) ? errors[0] : null);
  const code = Number(error?.['code']);
  return {
    code: Number.isInteger(code) && Math.abs(code) < 2 ** 31 ? code : 0,
    title: textOf(error?.['title']) ?? textOf(error?.['message']) ?? 'WhatsApp gave no reason.',
    detail: textOf(asRecord(error?.['error_data'])?.['details']) ?? textOf(error?.['message']),
  };
}

/** One of Meta's own examples nests it in `conversation`. */
function readPricing(status: Fields): Outcome['pricing'] {
  const pricing =
    asRecord(status['pricing']) ?? asRecord(asRecord(status['conversation'])?.['pricing']);
  if (!pricing) return null;
  return { category: textOf(pricing['category']), type: textOf(pricing['type']) };
}
