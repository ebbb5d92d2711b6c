import { ledgerItemId, type LedgerPlace } from './ledger-item-id.js';
import type { LedgerItem, LedgerOutcome } from './ledger-item.type.js';

/** A row of `webhook_items`, without its raw form. */
export interface LedgerRow extends LedgerPlace {
  readonly phoneNumberId: string | null;
  readonly kind: string;
  readonly key: string | null;
  readonly outcome: LedgerOutcome;
  readonly reason: string | null;
  readonly receivedAt: Date;
  readonly decidedAt: Date;
  /** `receivedAt` with microseconds. */
  readonly sortKey: string;
}

export const LEDGER_COLUMNS = `delivery_id as "deliveryId", position,
  phone_number_id as "phoneNumberId", kind, key, outcome, reason, received_at as "receivedAt",
  decided_at as "decidedAt",
  to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"`;

export function toLedgerItem({ sortKey: _, ...row }: LedgerRow): LedgerItem {
  return { id: ledgerItemId(row), ...row };
}
