import { daysBetween } from '../../../lib/time/format-time';

export interface ThreadEntry {
  /** Stays the same from the moment of writing on, so that the bubble is never made anew. */
  key: string;
  id: string | null;
  direction: 'INBOUND' | 'OUTBOUND';
  occurredAt: string;
  authorId: string | null;
}

export type ThreadItem<Entry extends ThreadEntry> =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; entry: Entry; startsGroup: boolean; endsGroup: boolean };

const groupMs = 5 * 60_000;

function isSameGroup(one: ThreadEntry | undefined, other: ThreadEntry | undefined): boolean {
  if (!one || !other) return false;
  return (
    one.direction === other.direction &&
    one.authorId === other.authorId &&
    Date.parse(other.occurredAt) - Date.parse(one.occurredAt) < groupMs &&
    isSameDay(one, other)
  );
}

function isSameDay(one: ThreadEntry, other: ThreadEntry): boolean {
  return daysBetween(Date.parse(one.occurredAt), Date.parse(other.occurredAt)) === 0;
}

/** A thread as it is read: messages in groups, between days and before what is unread. */
export function threadItems<Entry extends ThreadEntry>(
  entries: readonly Entry[],
  firstUnreadId: string | null,
): ThreadItem<Entry>[] {
  return entries.flatMap((entry, index): ThreadItem<Entry>[] => {
    const before = entries[index - 1];
    const after = entries[index + 1];
    const startsUnread = entry.id !== null && entry.id === firstUnreadId;
    const startsDay = !before || !isSameDay(before, entry);
    return [
      ...(startsDay
        ? [{ kind: 'day' as const, key: `day ${entry.key}`, at: entry.occurredAt }]
        : []),
      ...(startsUnread ? [{ kind: 'unread' as const, key: 'unread' }] : []),
      {
        kind: 'message',
        key: entry.key,
        entry,
        startsGroup: startsUnread || !isSameGroup(before, entry),
        endsGroup: !isSameGroup(entry, after),
      },
    ];
  });
}

/** Where the unread ones begin: as many inbound messages from the end as the server counts. */
export function firstUnread(entries: readonly ThreadEntry[], unreadCount: number): string | null {
  if (unreadCount <= 0) return null;
  const inbound = entries.filter(({ direction }) => direction === 'INBOUND');
  return inbound.at(-unreadCount)?.id ?? inbound[0]?.id ?? null;
}
