import fc from 'fast-check';
import { Releases } from './releases.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Time that stands still now and then, as in a process that is busy with something else. */
function release(intervalMs: number, count: number, stallsMs: readonly number[]): number[] {
  let stalledMs = 0;
  const now = () => jest.now() + stalledMs;
  const releases = new Releases(now);
  const startMs = now();
  const wentMs: number[] = [];
  for (let at = 0; at < count; at += 1) {
    releases.at(startMs + at * intervalMs, intervalMs, () => wentMs.push(now() - startMs));
  }
  for (const stallMs of stallsMs) {
    jest.advanceTimersByTime(50);
    stalledMs += stallMs;
  }
  jest.advanceTimersByTime(count * intervalMs + 1_000);
  return wentMs;
}

describe('releases', () => {
  it('lets all go in their slots', () => {
    const went = release(12.5, 80, []);
    expect(went).toHaveLength(80);
    went.forEach((ms, at) => expect(Math.abs(ms - at * 12.5)).toBeLessThanOrEqual(1.5));
  });

  it('never makes up for a stall at once, whatever the pace', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 5, 12.5, 50),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 10 }),
        (intervalMs, stalls) => {
          const went = release(intervalMs, 100, stalls);
          expect(went).toHaveLength(100);
          const perWindow = Math.ceil(200 / intervalMs) + Math.ceil(9 / intervalMs) + 1;
          went.forEach((ms, at) => {
            const inWindow = went.filter((other, i) => i >= at && other < ms + 200).length;
            expect(inWindow).toBeLessThanOrEqual(perWindow);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
