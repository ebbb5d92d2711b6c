import { createHmac } from 'node:crypto';
import { ACME, GLOBEX, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start({ platformApp: { appSecret: 'platform-secret' } });
});
afterAll(() => bed.close());
beforeEach(() => bed.receiver.clear());

describe('refuses in words', () => {
  it.each([
    ['POST', '/sim/messages', {}, 400],
    [
      'POST',
      '/sim/messages',
      { to: ACME, from: '+15551234567', type: 'text', text: { body: 'x' } },
      400,
    ],
    ['POST', '/sim/messages', { to: ACME, type: 'text', text: { body: 'x' } }, 400],
    ['POST', '/sim/messages', { to: ACME, from: '15551234567', type: 'text' }, 400],
    ['POST', '/sim/messages', { to: ACME, from: '15551234567', type: 'telepathy' }, 400],
    ['POST', '/sim/messages', { to: ACME, from: '15551234567', type: 'image', image: {} }, 400],
    [
      'POST',
      '/sim/messages',
      { to: '9', from: '15551234567', type: 'text', text: { body: 'x' } },
      404,
    ],
    ['POST', '/sim/webhooks', {}, 400],
    ['POST', '/sim/webhooks', { body: {}, raw: '' }, 400],
    ['POST', '/sim/webhooks', { body: {}, signature: 'forged' }, 400],
    ['POST', '/sim/webhooks', { body: {}, phoneNumberId: '9' }, 404],
    ['PUT', '/sim/behaviour', { order: 'sideways' }, 400],
    ['PUT', '/sim/behaviour', { latency: 3 }, 400],
    ['PUT', '/sim/behaviour', { phoneNumberId: '9', duplicates: 1 }, 404],
    ['POST', '/sim/faults', { kind: 'explode' }, 400],
    ['POST', '/sim/faults', { kind: 'hang', rate: 0.5, count: 1 }, 400],
    ['POST', '/sim/faults/fault-99/release', {}, 404],
    ['DELETE', '/sim/faults/fault-99', undefined, 404],
    ['PUT', '/sim/tokens', { token: 'sim-token-acme', state: 'tired' }, 400],
    ['PUT', '/sim/tokens', { token: 'nobody', state: 'valid' }, 404],
    ['POST', '/sim/clock', { skipMs: -1 }, 400],
    ['GET', '/sim/ledger?since=soon', undefined, 400],
    [
      'POST',
      '/sim/load',
      { phoneNumberId: ACME, inboundPerSecond: 0, customers: 1, seconds: 1 },
      400,
    ],
    [
      'POST',
      '/sim/load',
      { phoneNumberId: '9', inboundPerSecond: 1, customers: 1, seconds: 1 },
      404,
    ],
    ['POST', '/sim/templates/9/review', { status: 'APPROVED' }, 404],
    ['POST', '/sim/signup', { displayName: '' }, 400],
    ['GET', '/sim/media/9', undefined, 404],
    ['GET', '/sim/nothing', undefined, 404],
  ])('%s %s %j', async (method, path, body, status) => {
    expect(await bed.call(method, path, body)).toMatchObject({
      status,
      body: { error: expect.stringMatching(/\w+/) },
    });
  });

  it('a body that is not JSON', async () => {
    const url = `${bed.simulator.url}/sim/reset`;
    const plain = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    const broken = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([plain.status, broken.status]).toEqual([415, 400]);
  });
});

describe('POST /sim/webhooks', () => {
  const body = { object: 'whatsapp_business_account', entry: [], note: 'ü/' };
  const expected = (secret: string) =>
    `sha256=${createHmac('sha256', secret)
      .update(bed.receiver.posts[0]?.raw ?? '')
      .digest('hex')}`;

  it('signs with the number’s secret on its route', async () => {
    const answer = await bed.control('POST', '/sim/webhooks', { body, phoneNumberId: GLOBEX });
    expect(answer).toEqual({
      results: [{ status: 200, latencyMs: expect.any(Number) }],
      byStatus: { 200: 1 },
    });
    expect(bed.receiver.posts[0]).toMatchObject({
      path: `/webhooks/whatsapp/${GLOBEX}`,
      signature: expected('sim-secret-globex'),
    });
  });

  it('signs with the platform’s secret on the platform’s route, or with the one given', async () => {
    await bed.control('POST', '/sim/webhooks', { raw: '{"a":1}' });
    expect(bed.receiver.posts[0]).toMatchObject({
      path: '/webhooks/whatsapp',
      raw: '{"a":1}',
      signature: expected('platform-secret'),
    });
    bed.receiver.clear();
    await bed.control('POST', '/sim/webhooks', { body, appSecret: 'another' });
    expect(bed.receiver.posts[0]?.signature).toBe(expected('another'));
  });

  it('leaves the signature out, or makes it wrong', async () => {
    await bed.control('POST', '/sim/webhooks', { body, signature: 'missing' });
    expect(bed.receiver.posts[0]?.signature).toBeUndefined();
    for (const signature of ['wrong', 'reserialised']) {
      bed.receiver.clear();
      await bed.control('POST', '/sim/webhooks', { body, signature });
      expect(bed.receiver.posts[0]?.signature).toMatch(/^sha256=[0-9a-f]{64}$/);
      expect(bed.receiver.posts[0]?.signature).not.toBe(expected('platform-secret'));
    }
  });

  it('repeats as often as asked and never by itself', async () => {
    bed.receiver.answers.push(500, 401);
    const { byStatus } = await bed.control('POST', '/sim/webhooks', {
      body,
      times: 50,
      concurrency: 8,
    });
    expect(byStatus).toEqual({ 200: 48, 401: 1, 500: 1 });
    expect(bed.receiver.posts).toHaveLength(50);
  });
});

it('lists numbers and people', async () => {
  await bed.inbound({ from: '15553334444', name: 'Ann', type: 'text', text: { body: 'Hi' } });
  expect(await bed.control('GET', '/sim/numbers')).toMatchObject({
    numbers: [{ phoneNumberId: ACME, name: 'Acme' }, { phoneNumberId: GLOBEX }],
  });
  expect(await bed.control('GET', `/sim/people?phoneNumberId=${ACME}`)).toMatchObject({
    people: [{ key: '15553334444', name: 'Ann' }],
  });
  expect(await bed.control('GET', `/sim/people?phoneNumberId=${GLOBEX}`)).toEqual({ people: [] });
});

it('stamps a message in the past', async () => {
  await bed.inbound({ type: 'text', text: { body: 'Hi' }, ageMs: 3_600_000 });
  const stamped = Number(bed.receiver.messages[0]?.timestamp);
  expect(Math.abs(Date.now() / 1000 - 3600 - stamped)).toBeLessThan(30);
});

it('runs a load on its schedule', async () => {
  const result = await bed.control('POST', '/sim/load', {
    phoneNumberId: ACME,
    inboundPerSecond: 200,
    customers: 10,
    seconds: 0.5,
  });
  expect(result).toEqual({
    sent: 100,
    acked: 100,
    p50: expect.any(Number),
    p99: expect.any(Number),
  });
  expect(new Set(bed.receiver.messages.map(({ id }) => id)).size).toBe(100);
  expect(new Set(bed.receiver.messages.map(({ from }) => from)).size).toBe(10);
});

it('merges behaviour and takes it back by null', async () => {
  await bed.control('PUT', '/sim/behaviour', { duplicates: 2, order: 'random' });
  const merged = await bed.control('PUT', '/sim/behaviour', {
    duplicates: null,
    throughputPerSecond: null,
  });
  expect(merged).toEqual({
    everywhere: { order: 'random', throughputPerSecond: null },
    byNumber: {},
  });
  await bed.control('POST', '/sim/reset');
  expect(await bed.control('GET', '/sim/behaviour')).toEqual({ everywhere: {}, byNumber: {} });
});
