import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { ReplayItem } from '../webhook/replay-item.js';
import { type LedgerPlace, ledgerItemId, parseLedgerItemId } from './ledger-item-id.js';
import type { LedgerItem, LedgerOutcome } from './ledger-item.type.js';
import { LEDGER_COLUMNS, type LedgerRow, toLedgerItem } from './ledger-row.js';

const REPLAYABLE: ReadonlySet<LedgerOutcome> = new Set(['FAILED', 'UNROUTED', 'WAITING']);

/** Folds one update once more, after whatever stood in its way was mended. */
@Injectable()
export class ReplayLedgerItem {
  constructor(
    private readonly database: Database,
    private readonly replayItem: ReplayItem,
    private readonly auditLog: AuditLog,
  ) {}

  async execute(actor: Actor, itemId: string): Promise<{ item: LedgerItem }> {
    authorize(actor, 'replay', 'LedgerItem');
    const place = parseLedgerItemId(itemId);
    if (!place) throw notFound('Ledger item');
    const before = await this.database.read(actor, (manager) => find(manager, actor, place));
    if (!REPLAYABLE.has(before.outcome)) {
      throw new Refusal(
        'NOT_ALLOWED',
        'Only an update that failed, waits or went nowhere can be replayed.',
        ['input', 'itemId'],
      );
    }
    const isDone = await this.replayItem.execute(actor, place);
    if (!isDone) {
      throw new Refusal('NOT_ALLOWED', 'Its body is no longer kept.', ['input', 'itemId']);
    }
    const after = await this.database.write(actor, async (manager) => {
      const row = await find(manager, actor, place);
      await this.auditLog.append(manager, actor, {
        action: 'ledger.replayed',
        objectType: 'LedgerItem',
        detail: { item: ledgerItemId(place), before: before.outcome, after: row.outcome },
      });
      return row;
    });
    return { item: toLedgerItem(after) };
  }
}

async function find(manager: EntityManager, actor: Actor, place: LedgerPlace): Promise<LedgerRow> {
  const [row] = await manager.query<LedgerRow[]>(
    `select ${LEDGER_COLUMNS} from webhook_items
     where tenant_id = $1 and delivery_id = $2 and position = $3`,
    [actor.tenantId, place.deliveryId, place.position],
  );
  if (!row) throw notFound('Ledger item');
  return row;
}
