import { isRecord } from '../cloud-api/json-value.js';
import { type WebhookItem, itemsOf } from './webhook-item.js';

/** A body read for folding. */
export interface ReadBody {
  readonly items: readonly WebhookItem[];
  /** The items as WhatsApp sent them, at the same places. */
  readonly originals: readonly WebhookItem[];
}

/** NUL, or half of a surrogate pair: JSON can write them, PostgreSQL's text cannot hold them. */
const UNSTORABLE_ESCAPE =
  /\\u0000|\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f]/i;
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Throws `SyntaxError` when it is not JSON, which the route has refused before. */
export function readBody(body: Buffer): ReadBody {
  const text = body.toString('utf8');
  const parsed: unknown = JSON.parse(text);
  const originals = itemsOf(parsed);
  const items = UNSTORABLE_ESCAPE.test(text) ? itemsOf(storable(parsed)) : originals;
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

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), storable(inner)]),
  );
}

function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
