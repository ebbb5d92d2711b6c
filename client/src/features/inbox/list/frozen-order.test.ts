import { frozenOrder } from './frozen-order';

const row = (id: string, minute: number) => ({
  id,
  lastMessageAt: `2026-11-20T12:${String(minute).padStart(2, '0')}:00Z`,
});
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join(' ');

test('rows stay in place while new messages arrive, and are counted', () => {
  const snapshot = [row('a', 30), row('b', 20), row('c', 10)];
  const live = [row('d', 50), row('c', 40), row('a', 30), row('b', 20)];
  const { rows, newCount } = frozenOrder(snapshot, live);
  expect(ids(rows)).toBe('a b c');
  expect(newCount).toBe(2);
});

test('a held row shows its newest content', () => {
  const { rows } = frozenOrder([row('a', 30)], [row('a', 45)]);
  expect(rows[0]?.lastMessageAt).toContain('12:45');
});

test('a row that has left keeps its place', () => {
  expect(ids(frozenOrder([row('a', 30), row('b', 20)], [row('b', 20)]).rows)).toBe('a b');
});

test('older pages are added at the end', () => {
  const { rows, newCount } = frozenOrder([row('a', 30)], [row('a', 30), row('z', 5)]);
  expect(ids(rows)).toBe('a z');
  expect(newCount).toBe(0);
});
