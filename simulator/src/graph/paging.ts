import { GraphError } from './graph-error.js';

export interface PageQuery {
  limit?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

const DEFAULT_LIMIT = 25;

/** One page of a list in Graph form; a cursor that is none of ours is refused with 131059. */
export function pageOf<Item extends { id: string }>(
  items: Item[],
  query: PageQuery,
  nextUrl: (after: string) => string,
) {
  const limit = Math.min(Math.max(1, Number(query.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT), 1000);
  const start = startOf(items, query, limit);
  const data = items.slice(start, start + limit);
  const first = data[0];
  const last = data.at(-1);
  if (!first || !last) return { data };
  const after = cursorOf(last.id);
  const next = start + limit < items.length ? { next: nextUrl(after) } : {};
  return { data, paging: { cursors: { before: cursorOf(first.id), after }, ...next } };
}

function startOf(items: { id: string }[], { after, before }: PageQuery, limit: number): number {
  if (after !== undefined) return indexOf(items, after) + 1;
  if (before !== undefined) return Math.max(0, indexOf(items, before) - limit);
  return 0;
}

function indexOf(items: { id: string }[], cursor: string): number {
  const id = Buffer.from(cursor, 'base64url').toString();
  const index = items.findIndex((item) => item.id === id);
  if (index < 0)
    throw new GraphError(131059, 'The cursor is not valid any more. Start again without it.');
  return index;
}

function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url');
}
