import { ACME, errorCode, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());
beforeEach(() => bed.control('POST', '/sim/reset'));

const to = (index: number) => ({ to: `+1555${String(2_000_000 + index)}`, type: 'text', text: { body: 'x' } });

it('refuses the 46th message of a burst to one person, and allows one more six seconds later', async () => {
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null });
  const answers = [];
  for (let index = 0; index < 46; index++) answers.push(errorCode(await bed.send(to(1))));
  expect(answers.filter((code) => code === undefined)).toHaveLength(45);
  expect(answers.at(-1)).toBe(131056);
  await bed.control('POST', '/sim/clock', { skipMs: 6000 });
  expect(errorCode(await bed.send(to(1)))).toBeUndefined();
  expect((await bed.summary()).rejectedByCode).toEqual({ 131056: 1 });
});

it('refuses what is beyond the throughput it was given, and counts accepted sends only', async () => {
  await bed.control('PUT', '/sim/behaviour', { phoneNumberId: ACME, throughputPerSecond: 1 });
  await bed.inbound({ type: 'text', text: { body: 'does not count' } });
  expect(errorCode(await bed.send(to(1)))).toBeUndefined();
  expect(errorCode(await bed.send(to(2)))).toBe(130429);
  await bed.control('POST', '/sim/clock', { skipMs: 1000 });
  expect(errorCode(await bed.send(to(3)))).toBeUndefined();
});

it('has Meta’s own limit of 80 in and out by default', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_none, index) => bed.send(to(index))));
  const refused = answers.filter((answer) => errorCode(answer) === 130429);
  expect(refused.length).toBeGreaterThan(0);
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null });
  const lifted = await Promise.all(Array.from({ length: 200 }, (_none, index) => bed.send(to(index))));
  expect(lifted.every((answer) => answer.status === 200)).toBe(true);
});

it('lets nothing but templates out once the service window has closed', async () => {
  await bed.inbound({ from: '15557770001', type: 'text', text: { body: 'Hi' }, ageMs: 25 * 3_600_000 });
  const late = await bed.sent({ to: '15557770001' });
  const failed = await bed.receiver.untilStatus(late, 'failed');
  expect(failed).toMatchObject({ errors: [{ code: 131047 }] });
  const template = await bed.sent({ to: '15557770001', type: 'template', template: { name: 'opening_hours', language: { code: 'en_US' } } });
  await bed.receiver.untilStatus(template, 'read');
  await bed.inbound({ from: '15557770001', type: 'text', text: { body: 'Hi again' } });
  await bed.receiver.untilStatus(await bed.sent({ to: '15557770001' }), 'read');
});

it('can be told that people it has not heard from are outside the window', async () => {
  await bed.control('PUT', '/sim/behaviour', { unknownWindow: 'closed' });
  const wamid = await bed.sent({ to: '15557770002' });
  expect(await bed.receiver.untilStatus(wamid, 'failed')).toMatchObject({ errors: [{ code: 131047 }] });
});
