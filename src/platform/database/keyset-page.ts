import type { EntityManager } from 'typeorm';
import { ApiError } from '../graphql/api-error.js';
import { decodeCursor, encodeCursor, pageSize } from '../graphql/keyset.js';
import { SqlParams } from './sql-params.js';

/** Forward with `first` and `after`, backward with `last` and `before`. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** What a list reads: every name and condition in SQL, every value in `params`. */
export interface KeysetSource {
  /** Table and joins, such as `contacts c left join …`. */
  readonly from: string;
  readonly where: string;
  readonly params: readonly unknown[];
  readonly sortColumn: string;
  readonly idColumn: string;
  readonly isDescending: boolean;
}

/** Ids in the order of the list, whichever way it was paged. */
export interface KeysetPage {
  readonly ids: readonly string[];
  readonly cursors: ReadonlyMap<string, string>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** One page of ids with their cursors; the rows themselves are loaded by id. */
export async function keysetPage(
  manager: EntityManager,
  source: KeysetSource,
  request: PageRequest,
): Promise<KeysetPage> {
  const isBackward = request.last != null || request.before != null;
  if (isBackward && (request.first != null || request.after != null)) {
    throw new ApiError('BAD_USER_INPUT', 'Page with first and after, or with last and before.');
  }
  const size = pageSize(isBackward ? request.last : request.first);
  const cursor = isBackward ? request.before : request.after;
  const isDescending = source.isDescending !== isBackward;

  const params = new SqlParams();
  params.append(source.params);
  const where = [source.where];
  if (cursor) where.push(beyond(cursor, source, isDescending, params));
  const direction = isDescending ? 'desc' : 'asc';
  const found = await manager.query<{ id: string; sortKey: string }[]>(
    `select ${source.idColumn} as id,
            to_char(${source.sortColumn} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"
     from ${source.from}
     where ${where.join(' and ')}
     order by ${source.sortColumn} ${direction}, ${source.idColumn} ${direction}
     limit ${params.add(size + 1)}`,
    params.values,
  );
  const rows = found.slice(0, size);
  if (isBackward) rows.reverse();
  const hasMore = found.length > size;
  return {
    ids: rows.map((row) => row.id),
    cursors: new Map(rows.map((row) => [row.id, encodeCursor(row)])),
    hasNextPage: isBackward ? Boolean(cursor) : hasMore,
    hasPreviousPage: isBackward ? hasMore : Boolean(cursor),
  };
}

/** How many rows the whole list has. */
export async function countRows(manager: EntityManager, source: KeysetSource): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from ${source.from} where ${source.where}`,
    [...source.params],
  );
  return row?.count ?? 0;
}

function beyond(
  cursor: string,
  source: KeysetSource,
  isDescending: boolean,
  params: SqlParams,
): string {
  const { sortKey, id } = decodeCursor(cursor);
  if (!isMoment(sortKey)) throw new ApiError('BAD_USER_INPUT', 'This cursor is not one of ours.');
  const sign = isDescending ? '<' : '>';
  return `(${source.sortColumn}, ${source.idColumn}) ${sign} (${params.add(sortKey)}::timestamptz, ${params.add(id)}::uuid)`;
}

/** As `keysetPage` writes it, and a day that exists. */
function isMoment(sortKey: string): boolean {
  const [moment] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=\.\d{6}Z$)/.exec(sortKey) ?? [];
  if (moment === undefined) return false;
  const time = new Date(`${moment}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(moment);
}
