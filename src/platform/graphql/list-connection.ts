import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import type { Database } from '../database/database.js';
import {
  countRows,
  type KeysetSource,
  keysetPage,
  type PageRequest,
} from '../database/keyset-page.js';
import { inOrder } from './by-key.js';
import { type Connection, toConnection } from './connection.js';

type TenantRow = ObjectLiteral & { readonly id: string; readonly tenantId: string };

/** One page of a list as a connection: the ids by keyset, then their rows, in one transaction. */
export async function listConnection<T extends TenantRow>(
  database: Database,
  actor: Actor,
  entity: EntityTarget<T>,
  source: KeysetSource,
  request: PageRequest,
): Promise<Connection<T>> {
  const { page, rows } = await database.read(actor, async (manager) => {
    const page = await keysetPage(manager, source, request);
    return { page, rows: inOrder(await rowsOf(manager, actor, entity, page.ids), page.ids) };
  });
  return toConnection(
    { ...page, rows },
    (row) => page.cursors.get(row.id) ?? '',
    () => database.read(actor, (manager) => countRows(manager, source)),
  );
}

function rowsOf<T extends TenantRow>(
  manager: EntityManager,
  actor: Actor,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<T[]> {
  return manager
    .createQueryBuilder(entity, 'row')
    .where('row.tenantId = :tenantId and row.id = any(:ids)', { tenantId: actor.tenantId, ids })
    .getMany();
}
