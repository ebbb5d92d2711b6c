import { GraphError } from '../graph/graph-error.js';
import { ACME, errorCode, TestBed } from '../testing/test-bed.js';
import { sendMessage } from './send-message.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());
beforeEach(() => bed.control('POST', '/sim/reset'));

const to = (index: number) => ({
  to: `+1555${String(2_000_000 + index)}`,
  type: 'text',
  text: { body: 'x' },
});

/** Sends without a round trip between them, so that a slow machine does not refill a bucket meanwhile. */
function sendAtOnce(count: number, address: (index: number) => object): (number | undefined)[] {
  const { world } = bed.simulator;
  const number = world.accounts.number(ACME);
  if (!number) throw new Error('no such number');
  const options = { outcome: undefined, failing: undefined };
  return Array.from({ length: count }, (_none, index) => {
    try {
      void sendMessage(
        world,
        number,
        { messaging_product: 'whatsapp', ...address(index) },
        options,
      );
      return undefined;
    } catch (error) {
      if (error instanceof GraphError) return error.code;
      throw error;
    }
  });
}

it('refuses the 46th message of a burst to one person, and allows one more six seconds later', async () => {
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null });
  const codes = sendAtOnce(46, () => to(1));
  expect(codes).toEqual([...Array<undefined>(45).fill(undefined), 131056]);
  expect((await bed.summary()).rejectedByCode).toEqual({ 131056: 1 });
  await bed.control('POST', '/sim/clock', { skipMs: 6000 });
  expect(errorCode(await bed.send(to(1)))).toBeUndefined();
});

it('refuses what is beyond the throughput it was given, and counts accepted sends only', async () => {
  await bed.control('PUT', '/sim/behaviour', { phoneNumberId: ACME, throughputPerSecond: 0.01 });
  await bed.inbound({ type: 'text', text: { body: 'does not count' } });
  expect(errorCode(await bed.send(to(1)))).toBeUndefined();
  expect(errorCode(await bed.send(to(2)))).toBe(130429);
  await bed.control('POST', '/sim/clock', { skipMs: 100_000 });
  expect(errorCode(await bed.send(to(3)))).toBeUndefined();
});

it('has Meta’s own limit of 80 by default, until it is lifted', async () => {
  expect(sendAtOnce(200, to).filter((code) => code === 130429).length).toBeGreaterThan(50);
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null });
  expect(new Set(sendAtOnce(200, (index) => to(1000 + index)))).toEqual(new Set([undefined]));
});

it('lets nothing but templates out once the service window has closed', async () => {
  await bed.inbound({
    from: '15557770001',
    type: 'text',
    text: { body: 'Hi' },
    ageMs: 25 * 3_600_000,
  });
  const late = await bed.sent({ to: '15557770001' });
  const failed = await bed.receiver.untilStatus(late, 'failed');
  expect(failed).toMatchObject({ errors: [{ code: 131047 }] });
  const template = await bed.sent({
    to: '15557770001',
    type: 'template',
    template: { name: 'opening_hours', language: { code: 'en_US' } },
  });
  await bed.receiver.untilStatus(template, 'read');
  await bed.inbound({ from: '15557770001', type: 'text', text: { body: 'Hi again' } });
  await bed.receiver.untilStatus(await bed.sent({ to: '15557770001' }), 'read');
});

it('can be told that people it has not heard from are outside the window', async () => {
  await bed.control('PUT', '/sim/behaviour', { unknownWindow: 'closed' });
  const wamid = await bed.sent({ to: '15557770002' });
  expect(await bed.receiver.untilStatus(wamid, 'failed')).toMatchObject({
    errors: [{ code: 131047 }],
  });
});
