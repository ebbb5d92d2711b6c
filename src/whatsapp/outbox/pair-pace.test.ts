import fc from 'fast-check';
import { heldUntil, PAIR_BURST, PAIR_INTERVAL_MS, PairPace } from './pair-pace.js';

/** The limit as WhatsApp states it, kept by counting: a debt that an interval pays off by one. */
class CountedPair {
  private debt = 0;
  private atMs = 0;

  take(nowMs: number): boolean {
    this.debt = Math.max(0, this.debt - (nowMs - this.atMs) / PAIR_INTERVAL_MS);
    this.atMs = nowMs;
    if (this.debt > PAIR_BURST - 1 + 1e-9) return false;
    this.debt += 1;
    return true;
  }
}

describe('pace of a pair', () => {
  it('lets go exactly what a counted limit lets go', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 300 }), (waits) => {
        const pace = new PairPace(0);
        const counted = new CountedPair();
        let nowMs = 1_000_000;
        for (const waitMs of waits) {
          nowMs += waitMs;
          expect(pace.take(nowMs) === null).toBe(counted.take(nowMs));
        }
      }),
    );
  });

  it('lends 45 and then one every six seconds', () => {
    const pace = new PairPace(0);
    const nowMs = 1_000_000;
    const went = Array.from({ length: 60 }, () => pace.take(nowMs)).filter((at) => at === null);
    expect(went).toHaveLength(PAIR_BURST);
    expect(pace.take(nowMs + PAIR_INTERVAL_MS)).toBeNull();
    expect(pace.take(nowMs + PAIR_INTERVAL_MS)).not.toBeNull();
  });

  it('lets those that wait come one after the other', () => {
    const nowMs = 1_000_000;
    const pace = new PairPace(heldUntil(nowMs + 4_000));
    const times = Array.from({ length: 3 }, () => pace.take(nowMs));
    expect(times).toEqual([4_000, 10_000, 16_000].map((ms) => nowMs + ms));
  });
});
