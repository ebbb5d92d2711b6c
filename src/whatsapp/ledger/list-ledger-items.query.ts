import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { SqlParams } from '../../platform/database/sql-params.js';
import { type Connection, toConnection } from '../../platform/graphql/connection.js';
import { isUuid, pageSize } from '../../platform/graphql/keyset.js';
import { decodeLedgerCursor, encodeLedgerCursor } from './ledger-item-id.js';
import { type LedgerItem, LedgerOutcome } from './ledger-item.type.js';
import { LEDGER_COLUMNS, type LedgerRow, toLedgerItem } from './ledger-row.js';
import type { LedgerArgs, LedgerFilter } from './ledger.inputs.js';

/** The tenant's updates, newest first. */
@Injectable()
export class ListLedgerItems {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, args: LedgerArgs): Promise<Connection<LedgerItem>> {
    authorize(actor, 'read', 'LedgerItem');
    const size = pageSize(args.first);
    const found = await this.database.read(actor, (manager) => page(manager, actor, args, size));
    const rows = found.slice(0, size);
    const items = rows.map(toLedgerItem);
    const cursorOf = new Map(items.map((item, at) => [item, cursor(rows[at])]));
    return toConnection(
      { rows: items, hasNextPage: found.length > size, hasPreviousPage: Boolean(args.after) },
      (item) => cursorOf.get(item) ?? '',
      () => this.count(actor, args.filter),
    );
  }

  private async count(actor: Actor, filter: LedgerArgs['filter']): Promise<number> {
    const params = new SqlParams();
    const where = conditions(actor, filter, params);
    const [row] = await this.database.read(actor, (manager) =>
      manager.query<{ count: number }[]>(
        `select count(*)::int as count from webhook_items where ${where}`,
        params.values,
      ),
    );
    return row?.count ?? 0;
  }
}

function cursor(row: LedgerRow | undefined): string {
  return row ? encodeLedgerCursor({ ...row, receivedAt: row.sortKey }) : '';
}

function page(
  manager: EntityManager,
  actor: Actor,
  args: LedgerArgs,
  size: number,
): Promise<LedgerRow[]> {
  const params = new SqlParams();
  let where = conditions(actor, args.filter, params);
  if (args.after) {
    const { receivedAt, deliveryId, position } = decodeLedgerCursor(args.after);
    where += ` and (received_at, delivery_id, position) <
      (${params.add(receivedAt)}::timestamptz, ${params.add(deliveryId)}::uuid, ${params.add(position)}::int)`;
  }
  return manager.query<LedgerRow[]>(
    `select ${LEDGER_COLUMNS} from webhook_items where ${where}
     order by received_at desc, delivery_id desc, position desc limit ${params.add(size + 1)}`,
    params.values,
  );
}

function conditions(
  actor: Actor,
  filter: LedgerFilter | null | undefined,
  params: SqlParams,
): string {
  const where = [`tenant_id = ${params.add(actor.tenantId)}`];
  if (filter?.outcome) where.push(`outcome = ${params.add(LedgerOutcome[filter.outcome])}`);
  if (filter?.kind) where.push(`kind = ${params.add(filter.kind)}`);
  if (filter?.key) where.push(`key = ${params.add(filter.key)}`);
  if (filter?.numberId) {
    const id = isUuid(filter.numberId) ? filter.numberId : null;
    where.push(
      `phone_number_id = (select phone_number_id from numbers
                          where tenant_id = $1 and id = ${params.add(id)})`,
    );
  }
  return where.join(' and ');
}
