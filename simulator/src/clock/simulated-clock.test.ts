import fc from 'fast-check';
import { SimulatedClock } from './simulated-clock.js';

it('runs what falls due on a skip, in order, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 })),
      fc.array(fc.integer({ min: 1, max: 100 })),
      (delays, skips) => {
        const clock = new SimulatedClock(() => 0);
        const ran: number[] = [];
        for (const delay of delays) clock.schedule(delay * 2, () => ran.push(delay * 2));
        for (const skip of skips) {
          clock.skip(skip * 2);
          const due = delays.map((delay) => delay * 2).filter((delay) => delay <= clock.now());
          expect(ran).toEqual([...due].sort((one, other) => one - other));
        }
        clock.stop();
      },
    ),
  );
});

it('runs by itself in real time', async () => {
  const clock = new SimulatedClock();
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    clock.schedule(20, () => {
      order.push('later');
      resolve();
    });
    clock.schedule(0, () => order.push('now'));
  });
  clock.stop();
  expect(order).toEqual(['now', 'later']);
});
