import { isRecord } from '../cloud-api/json-value.js';
import { type WebhookItem, itemsOf } from './webhook-item.js';

/** A body read for folding. */
export interface ReadBody {
  readonly items: readonly WebhookItem[];
  /** The items as WhatsApp sent them, at the same places. */
  readonly originals: readonly WebhookItem[];
}

const HAS_NUL = /\\u0000/;

/** Throws `SyntaxError` when it is not JSON, which the route has refused before. */
export function readBody(body: Buffer): ReadBody {
  const text = body.toString('utf8');
  const parsed: unknown = JSON.parse(text);
  const originals = itemsOf(parsed);
  // PostgreSQL's text takes no NUL; it can only have come as this escape.
  const items = HAS_NUL.test(text) ? itemsOf(withoutNul(parsed)) : originals;
  return { items, originals };
}

/** The item as JSON; null for one so deep that it cannot be written. */
export function rawOf(item: WebhookItem | undefined): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(item?.value) ?? 'null');
  } catch {
    return null;
  }
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replaceAll('\0', '\uFFFD'), withoutNul(inner)]),
  );
}
