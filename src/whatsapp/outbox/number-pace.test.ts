import fc from 'fast-check';
import { HORIZON_MS, reserveSlots } from './number-pace.js';

/** Several workers that ask at any time for any amount; each slot counts when it is due. */
const asking = fc.array(
  fc.record({ waitMs: fc.integer({ min: 0, max: 400 }), wanted: fc.integer({ min: 1, max: 500 }) }),
  { maxLength: 60 },
);
const pace = fc.constantFrom(1, 5, 20, 80, 250, 1_000);

function sell(perSecond: number, asked: readonly { waitMs: number; wanted: number }[]): number[] {
  const slots: number[] = [];
  let nowMs = 1_000_000;
  let nextSlotMs = nowMs - 60_000;
  for (const { waitMs, wanted } of asked) {
    nowMs += waitMs;
    const { count, firstMs, intervalMs } = reserveSlots({ nextSlotMs, nowMs, perSecond, wanted });
    for (let at = 0; at < count; at += 1) slots.push(firstMs + at * intervalMs);
    nextSlotMs = firstMs + count * intervalMs;
    expect(slots.at(-1) ?? nowMs).toBeLessThanOrEqual(nowMs + HORIZON_MS + intervalMs);
  }
  return slots;
}

describe('pace of a number', () => {
  it('never puts more than its limit into any second, however long it was idle', () => {
    fc.assert(
      fc.property(pace, asking, (perSecond, asked) => {
        const slots = sell(perSecond, asked);
        slots.forEach((slot, at) => {
          const next = slots[at + perSecond];
          if (next !== undefined) expect(next - slot).toBeGreaterThan(1_000);
        });
      }),
    );
  });

  it('sells all it may to whoever keeps asking', () => {
    const slots = sell(
      80,
      Array.from({ length: 100 }, () => ({ waitMs: 100, wanted: 500 })),
    );
    expect(slots.length / 10).toBeGreaterThan(79);
  });

  it('sells the first slot at once', () => {
    const grant = reserveSlots({ nextSlotMs: 0, nowMs: 5_000, perSecond: 1, wanted: 3 });
    expect(grant).toMatchObject({ count: 1, firstMs: 5_000 });
  });
});
