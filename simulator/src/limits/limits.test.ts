import fc from 'fast-check';
import { PairLimit } from './pair-limit.js';
import { ThroughputLimit } from './throughput-limit.js';

/** The plainest bucket: tokens counted one by one, in whole units of refill time. */
class ModelBucket {
  tokens: number;
  lastMs = 0;

  constructor(
    readonly capacity: number,
    readonly msPerToken: number,
  ) {
    this.tokens = capacity;
  }

  allows(nowMs: number): boolean {
    this.tokens = Math.min(this.capacity, this.tokens + (nowMs - this.lastMs) / this.msPerToken);
    this.lastMs = nowMs;
    if (this.tokens < 1 - 1e-9) return false;
    this.tokens -= 1;
    return true;
  }
}

const waits = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })), {
  maxLength: 200,
});

it('allows a pair what a bucket of 45 that gains one in six seconds allows', () => {
  fc.assert(
    fc.property(waits, (gaps) => {
      const limit = new PairLimit();
      const model = new ModelBucket(45, 6000);
      let nowMs = 0;
      for (const gap of gaps) {
        nowMs += gap;
        expect(limit.allows('number', 'person', nowMs)).toBe(model.allows(nowMs));
      }
    }),
  );
});

it('allows a number what a bucket of one second allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 }),
      (perSecond, gaps) => {
        const limit = new ThroughputLimit();
        const model = new ModelBucket(perSecond, 1000 / perSecond);
        let nowMs = 0;
        for (const gap of gaps) {
          nowMs += gap;
          expect(limit.allows('number', perSecond, nowMs)).toBe(model.allows(nowMs));
        }
      },
    ),
  );
});

it('keeps pairs and numbers apart', () => {
  const pairs = new PairLimit();
  for (let index = 0; index < 45; index++) pairs.allows('a', 'person', 0);
  expect([
    pairs.allows('a', 'person', 0),
    pairs.allows('a', 'other', 0),
    pairs.allows('b', 'person', 0),
  ]).toEqual([false, true, true]);
  const numbers = new ThroughputLimit();
  expect([
    numbers.allows('a', 1, 0),
    numbers.allows('a', 1, 0),
    numbers.allows('b', 1, 0),
    numbers.allows('a', null, 0),
  ]).toEqual([true, false, true, true]);
});
