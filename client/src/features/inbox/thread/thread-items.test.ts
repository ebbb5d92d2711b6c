import { firstUnread, threadItems, type ThreadEntry } from './thread-items';

const entry = (
  key: string,
  time: string,
  direction: ThreadEntry['direction'] = 'INBOUND',
): ThreadEntry => ({
  key,
  id: key,
  direction,
  occurredAt: `2026-11-${time}`,
  authorId: null,
});

const outline = (entries: ThreadEntry[], firstUnreadId: string | null = null) =>
  threadItems(entries, firstUnreadId).map((item) =>
    item.kind === 'message'
      ? `${item.key}${item.startsGroup ? ' starts' : ''}${item.endsGroup ? ' ends' : ''}`
      : item.kind,
  );

test('days stand between messages of different days', () => {
  expect(outline([entry('a', '19T12:00:00'), entry('b', '20T12:00:00')])).toEqual([
    'day',
    'a starts ends',
    'day',
    'b starts ends',
  ]);
});

test('messages of one person within five minutes are one group', () => {
  expect(
    outline([
      entry('a', '20T12:00:00'),
      entry('b', '20T12:03:00'),
      entry('c', '20T12:04:00', 'OUTBOUND'),
    ]),
  ).toEqual(['day', 'a starts', 'b ends', 'c starts ends']);
});

test('the unread ones begin after a line', () => {
  expect(outline([entry('a', '20T12:00:00'), entry('b', '20T12:01:00')], 'b')).toEqual([
    'day',
    'a starts',
    'unread',
    'b starts ends',
  ]);
});

test('the first unread one is counted from the end over inbound messages', () => {
  const entries = [
    entry('a', '20T12:00:00'),
    entry('b', '20T12:01:00'),
    entry('c', '20T12:02:00', 'OUTBOUND'),
  ];
  expect(firstUnread(entries, 0)).toBeNull();
  expect(firstUnread(entries, 1)).toBe('b');
  expect(firstUnread(entries, 9)).toBe('a');
});
