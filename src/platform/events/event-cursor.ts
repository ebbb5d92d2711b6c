import { ApiError } from '../graphql/api-error.js';

/** A place in the log. `epoch` changes when a backup is restored: cursors from before mean nothing then. */
export interface EventPosition {
  readonly epoch: string;
  readonly seq: bigint;
}

const CURSOR = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,18})$/;

export function encodeEventCursor(position: EventPosition): string {
  return `${position.epoch}.${position.seq}`;
}

export function decodeEventCursor(cursor: string): EventPosition {
  const [, epoch, seq] = CURSOR.exec(cursor) ?? [];
  if (!epoch || !seq) throw new ApiError('BAD_USER_INPUT', 'This cursor is not one of ours.');
  return { epoch, seq: BigInt(seq) };
}

export function resyncRequired(): ApiError {
  return new ApiError(
    'RESYNC_REQUIRED',
    'Too much has happened since this cursor: load the lists again and start from a new cursor.',
  );
}
