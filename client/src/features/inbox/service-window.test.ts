import { serviceWindowAt, splitDuration } from './service-window';

const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const at = (offsetMs: number) => new Date(now + offsetMs).toISOString();

test('nobody has written yet', () => {
  expect(serviceWindowAt(null, now)).toEqual({ kind: 'never' });
});

test('open, with what is left and as a part of the day', () => {
  expect(serviceWindowAt(at(12 * hour), now)).toEqual({
    kind: 'open',
    leftMs: 12 * hour,
    fraction: 0.5,
  });
});

test('closing in the last two hours', () => {
  expect(serviceWindowAt(at(2 * hour), now).kind).toBe('closing');
  expect(serviceWindowAt(at(2 * hour + 1), now).kind).toBe('open');
});

test('closed to the millisecond', () => {
  expect(serviceWindowAt(at(1), now).kind).toBe('closing');
  expect(serviceWindowAt(at(0), now).kind).toBe('closed');
});

test('an unreadable time counts as closed', () => {
  expect(serviceWindowAt('soon', now).kind).toBe('closed');
});

test('hours and minutes, rounded down', () => {
  expect(splitDuration(23 * hour + 59.9 * 60_000)).toEqual({ hours: 23, minutes: 59 });
});
