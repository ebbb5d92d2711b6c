import { ApiError } from '../../platform/graphql/api-error.js';
import { isUuid } from '../../platform/graphql/keyset.js';

/** An update by its POST and its place in it. */
export interface LedgerPlace {
  readonly deliveryId: string;
  readonly position: number;
}

const MAX_POSITION = 2 ** 31 - 1;

export function ledgerItemId({ deliveryId, position }: LedgerPlace): string {
  return `${deliveryId}:${position}`;
}

/** Null when it is not one of ours. */
export function parseLedgerItemId(id: string): LedgerPlace | null {
  const [deliveryId = '', position = '', ...rest] = id.split(':');
  const isOurs = isUuid(deliveryId) && /^\d{1,10}$/.test(position) && rest.length === 0;
  return isOurs && Number(position) <= MAX_POSITION
    ? { deliveryId, position: Number(position) }
    : null;
}

/** A place in the list, which is ordered by receipt. */
export interface LedgerCursor extends LedgerPlace {
  /** With microseconds, as PostgreSQL writes it. */
  readonly receivedAt: string;
}

export function encodeLedgerCursor(cursor: LedgerCursor): string {
  return Buffer.from(`${cursor.receivedAt}|${ledgerItemId(cursor)}`).toString('base64url');
}

export function decodeLedgerCursor(text: string): LedgerCursor {
  const [receivedAt = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  const place = parseLedgerItemId(id);
  if (!place || Number.isNaN(Date.parse(receivedAt))) {
    throw new ApiError('BAD_USER_INPUT', 'This cursor is not one of ours.');
  }
  return { ...place, receivedAt };
}
