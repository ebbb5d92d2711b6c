import { ApiError } from './api-error.js';

/** A place in a list ordered by `(sortKey, id)`. */
export interface KeysetPosition {
  readonly sortKey: string;
  readonly id: string;
}

const MAX_PAGE = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Sort keys travel as text with microseconds (`to_char` or `::text` in SQL), or rows would be skipped. */
export function encodeCursor(position: KeysetPosition): string {
  return Buffer.from(`${position.sortKey}|${position.id}`).toString('base64url');
}

export function decodeCursor(cursor: string): KeysetPosition {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const split = text.lastIndexOf('|');
  const id = text.slice(split + 1);
  const sortKey = text.slice(0, Math.max(split, 0));
  if (split < 1 || !UUID.test(id) || Number.isNaN(Date.parse(sortKey))) {
    throw new ApiError('BAD_USER_INPUT', 'This cursor is not one of ours.');
  }
  return { sortKey, id };
}

/** `first` or `last` as asked, 1 to 100. */
export function pageSize(asked: number | null | undefined, fallback = 50): number {
  const size = asked ?? fallback;
  if (size < 1 || size > MAX_PAGE) {
    throw new ApiError('BAD_USER_INPUT', `A page has 1 to ${MAX_PAGE} rows, not ${size}.`);
  }
  return size;
}

export function isUuid(value: string): boolean {
  return UUID.test(value.toLowerCase());
}
