import { ACME, ACME_TOKEN, errorCode, GLOBEX, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());
beforeEach(async () => {
  await bed.control('POST', '/sim/reset');
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null, pairLimit: false });
  bed.receiver.clear();
});

const text = (opaque: string) => ({
  type: 'text',
  text: { body: 'x' },
  biz_opaque_callback_data: opaque,
});
const fault = (body: object) =>
  bed.control('POST', '/sim/faults', { endpoint: 'messages', ...body });
const outcomes = async () =>
  (await bed.ledger()).filter(({ kind }) => kind === 'request').map(({ outcome }) => outcome);
const accepted = async () =>
  (await bed.ledger()).filter(({ kind }) => kind === 'accepted').map(({ opaque }) => opaque);

/** A send that is not waited for, and can be given up. */
function sendAndLeave(opaque: string) {
  const controller = new AbortController();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ACME_TOKEN}` };
  const body = JSON.stringify({
    messaging_product: 'whatsapp',
    to: '15551234567',
    ...text(opaque),
  });
  const answer = fetch(`${bed.simulator.url}/${ACME}/messages`, {
    method: 'POST',
    headers,
    body,
    signal: controller.signal,
  });
  return { answer, giveUp: () => controller.abort() };
}

it('error: answers a Graph error, as often as it was told', async () => {
  await fault({ kind: 'error', code: 131056, count: 2, retryAfterS: 7 });
  const first = await bed.send(text('a'));
  expect([first.status, errorCode(first), first.headers.get('retry-after')]).toEqual([
    400,
    131056,
    '7',
  ]);
  expect(errorCode(await bed.send(text('a')))).toBe(131056);
  expect((await bed.send(text('a'))).status).toBe(200);
  expect(await outcomes()).toEqual(['error:131056', 'error:131056', 'accepted']);
  expect((await bed.summary()).rejectedByCode).toEqual({ 131056: 2 });
});

it('error as a status: accepts, then fails by webhook', async () => {
  await fault({ kind: 'error', code: 131049, as: 'status', count: 1 });
  expect(await bed.receiver.untilStatus(await bed.sent(), 'failed')).toMatchObject({
    errors: [{ code: 131049 }],
  });
});

it('http and html: answers without a Graph body', async () => {
  await fault({ kind: 'http', httpStatus: 503, count: 1 });
  await fault({ kind: 'html', count: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ACME_TOKEN}` };
  const post = () =>
    fetch(`${bed.simulator.url}/${ACME}/messages`, { method: 'POST', headers, body: '{}' });
  const [plain, page] = [await post(), await post()];
  expect([plain.status, await plain.text()]).toEqual([503, '']);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    502,
    'text/html; charset=utf-8',
  ]);
  expect(await accepted()).toEqual([]);
});

it('hold: keeps requests at the door until they are released, and then takes them', async () => {
  const { id } = await fault({ kind: 'hold' });
  const waiting = [sendAndLeave('one'), sendAndLeave('two')];
  await untilOutcomes(2);
  expect(await accepted()).toEqual([]);
  expect(await bed.control('POST', `/sim/faults/${String(id)}/release`)).toEqual({ released: 2 });
  const answers = await Promise.all(waiting.map(({ answer }) => answer));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect([(await accepted()).sort(), await outcomes()]).toEqual([
    ['one', 'two'],
    ['held', 'held'],
  ]);
  expect((await bed.send(text('three'))).status).toBe(200);
});

it('accept_then_hang: takes the message, reports it by webhook and never answers', async () => {
  await fault({ kind: 'accept_then_hang', count: 1 });
  const left = sendAndLeave('lost');
  left.answer.catch(() => undefined);
  await bed.receiver.until(() =>
    bed.receiver.statuses.some(
      (one) => one.biz_opaque_callback_data === 'lost' && one.status === 'read',
    ),
  );
  left.giveUp();
  expect([await accepted(), await outcomes()]).toEqual([['lost'], ['accept_then_hang']]);
});

it('hang: neither takes nor answers', async () => {
  await fault({ kind: 'hang', count: 1 });
  const left = sendAndLeave('never');
  left.answer.catch(() => undefined);
  await untilOutcomes(1);
  left.giveUp();
  expect([await accepted(), await outcomes()]).toEqual([[], ['hang']]);
});

it('reset: breaks the connection', async () => {
  await fault({ kind: 'reset', count: 1 });
  await expect(sendAndLeave('gone').answer).rejects.toThrow();
  expect(await accepted()).toEqual([]);
});

it('truncate: takes the message and breaks off in the middle of the answer', async () => {
  await fault({ kind: 'truncate', count: 1 });
  const response = await sendAndLeave('half').answer;
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  expect(await accepted()).toEqual(['half']);
});

it('slow: drips the answer', async () => {
  await fault({ kind: 'slow', bytesPerSecond: 500, count: 1 });
  const started = performance.now();
  const response = await sendAndLeave('slow').answer;
  expect(await response.json()).toHaveProperty('messages');
  expect(performance.now() - started).toBeGreaterThan(200);
});

it('strikes only what it was aimed at', async () => {
  await fault({ kind: 'error', phoneNumberId: GLOBEX });
  await fault({ kind: 'error', to: '+1 555 999 0000' });
  expect((await bed.send(text('a'))).status).toBe(200);
  expect((await bed.send({ ...text('b'), to: '15559990000' })).status).toBe(500);
  await bed.control('POST', '/sim/faults', { endpoint: 'templates', kind: 'error', code: 80007 });
  expect(errorCode(await bed.graph('GET', '/200000000000001/message_templates'))).toBe(80007);
  await bed.control('DELETE', '/sim/faults');
  expect((await bed.graph('GET', '/200000000000001/message_templates')).status).toBe(200);
});

it('strikes at a rate that the seed decides', async () => {
  const run = async () => {
    await bed.control('PUT', '/sim/behaviour', { seed: 11 });
    const { id } = await fault({ kind: 'error', rate: 0.5 });
    const codes = [];
    for (let index = 0; index < 12; index++) codes.push(errorCode(await bed.send(text('r'))));
    await bed.control('DELETE', `/sim/faults/${String(id)}`);
    return codes;
  };
  await bed.control('PUT', '/sim/behaviour', { statuses: [] });
  const first = await run();
  expect(new Set(first)).toEqual(new Set([undefined, 131000]));
  expect(await run()).toEqual(first);
});

it('can take its time', async () => {
  await bed.control('PUT', '/sim/behaviour', { latencyMs: { p50: 120, p99: 120 } });
  const started = performance.now();
  await bed.sent();
  expect(performance.now() - started).toBeGreaterThan(100);
});

/** The ledger tells when a request that nobody answers has come in. */
async function untilOutcomes(count: number): Promise<void> {
  while ((await outcomes()).length < count);
}
