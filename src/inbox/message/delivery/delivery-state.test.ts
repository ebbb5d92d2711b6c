import fc from 'fast-check';
import type { Outcome } from '../../../whatsapp/public/outcome-listener.js';
import { buildOutcome } from '../../testing/outcome.builders.js';
import { afterOutcome, type DeliveryState, QUEUED } from './delivery-state.js';

const kinds = ['ACCEPTED', 'SENT', 'DELIVERED', 'READ', 'PLAYED', 'FAILED', 'UNKNOWN'] as const;

const outcome = fc
  .record({
    kind: fc.constantFrom(...kinds),
    second: fc.integer({ min: 0, max: 5 }),
    code: fc.constantFrom(131026, 131047),
  })
  .map(({ kind, second, code }) =>
    buildOutcome({
      kind,
      at: new Date(1_790_000_000_000 + second * 1000),
      wamid: kind === 'UNKNOWN' || kind === 'FAILED' ? null : 'wamid.1',
      failure: kind === 'FAILED' ? { code, title: `Error ${code}`, detail: null } : null,
      pricing: kind === 'DELIVERED' ? { category: 'service', type: 'regular' } : null,
    }),
  );

const after = (outcomes: readonly Outcome[]): DeliveryState =>
  outcomes.reduce<DeliveryState>(afterOutcome, QUEUED);

describe('afterOutcome', () => {
  it('comes to the same end in any order and however often', () => {
    const twoOrders = fc
      .array(outcome, { maxLength: 8 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(twoOrders, ([list, shuffled]) => {
        expect(after(shuffled)).toEqual(after(list));
      }),
    );
  });

  it('learns nothing from what it knows', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), (list) => {
        const state = after(list);
        expect(list.every((one) => afterOutcome(state, one) === state)).toBe(true);
      }),
    );
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(fc.array(outcome), outcome, (list, last) => {
        expect(after([...list, last]).rank).toBeGreaterThanOrEqual(after(list).rank);
      }),
    );
  });

  it.each([
    [['ACCEPTED'], 'SENT'],
    [['UNKNOWN'], 'UNKNOWN'],
    [['UNKNOWN', 'ACCEPTED'], 'SENT'],
    [['SENT', 'FAILED'], 'FAILED'],
    [['FAILED', 'DELIVERED'], 'DELIVERED'],
    [['READ', 'SENT'], 'READ'],
    [['PLAYED', 'DELIVERED'], 'READ'],
  ] as const)('%j ends as %s', (list, status) => {
    expect(after(list.map((kind) => buildOutcome({ kind }))).status).toBe(status);
  });
});
