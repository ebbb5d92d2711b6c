import { createHmac } from 'node:crypto';
import { listAt, objectAt } from '../json/json-object.js';
import { ACME, TestBed } from '../testing/test-bed.js';
import { metaJson } from './meta-json.js';
import { retryDelayMs } from './retry-schedule.js';

let bed: TestBed;
beforeEach(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { statusDelayMs: { delivered: 10, read: 20 } });
});
afterEach(() => bed.close());

it('writes JSON as Meta does and signs exactly those bytes', async () => {
  await bed.inbound({ name: 'Zoë 💚', type: 'text', text: { body: 'a/b ü' } });
  const [post] = bed.receiver.posts;
  expect(post?.raw).toContain('Zo\\u00eb \\ud83d\\udc9a');
  expect(post?.raw).toContain('a\\/b \\u00fc');
  expect(post?.path).toBe(`/webhooks/whatsapp/${ACME}`);
  expect(post?.signature).toBe(
    `sha256=${createHmac('sha256', 'sim-secret-acme')
      .update(post?.raw ?? '')
      .digest('hex')}`,
  );
  expect(JSON.parse(metaJson({ text: 'ü/\u2028\ud800' }))).toEqual({ text: 'ü/\u2028\ud800' });
});

it('reports sent, delivered and read, with the price on sent and the opaque data on all', async () => {
  const wamid = await bed.sent({ biz_opaque_callback_data: 'order-7' });
  await bed.receiver.untilStatus(wamid, 'read');
  const statuses = bed.receiver.statuses;
  expect(statuses.map(({ status }) => status)).toEqual(['sent', 'delivered', 'read']);
  expect(statuses[0]).toMatchObject({
    pricing: { pricing_model: 'PMP', category: 'service' },
    recipient_id: '15551234567',
  });
  expect(statuses[1]).not.toHaveProperty('pricing');
  for (const status of statuses) {
    expect(status).toMatchObject({
      biz_opaque_callback_data: 'order-7',
      recipient_user_id: expect.stringMatching(/^US\.\d+$/),
    });
    expect(status).not.toHaveProperty('conversation');
  }
});

it('gives a reaction the status sent and no other', async () => {
  const wamid = await bed.sent({
    type: 'reaction',
    reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '👍' },
  });
  const text = await bed.sent();
  await bed.receiver.untilStatus(text, 'read');
  expect(
    bed.receiver.statuses.filter(({ id }) => id === wamid).map(({ status }) => status),
  ).toEqual(['sent']);
});

it.each(['reversed', 'random'] as const)('can scramble the order: %s', async (order) => {
  await bed.control('PUT', '/sim/behaviour', { order, batchSize: 1, seed: 3 });
  const wamid = await bed.sent();
  await bed.receiver.until(() => bed.receiver.statuses.length === 3);
  const names = bed.receiver.statuses.filter(({ id }) => id === wamid).map(({ status }) => status);
  expect([...names].sort()).toEqual(['delivered', 'read', 'sent']);
  if (order === 'reversed') expect(names).toEqual(['read', 'delivered', 'sent']);
});

it('can repeat every webhook', async () => {
  await bed.control('PUT', '/sim/behaviour', { duplicates: 2 });
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  await bed.receiver.until(
    () => bed.receiver.messages.filter(({ id }) => id === wamid).length === 3,
  );
});

it('can put many updates into one POST', async () => {
  await bed.control('PUT', '/sim/behaviour', { batchSize: 60, throughputPerSecond: null });
  await Promise.all(
    Array.from({ length: 20 }, (_none, index) => bed.sent({ to: `1555300${1000 + index}` })),
  );
  await bed.receiver.until(() => bed.receiver.statuses.length === 60);
  expect(bed.receiver.posts.length).toBeLessThan(10);
});

it('can send a status before the answer', async () => {
  await bed.control('PUT', '/sim/behaviour', { statusBeforeResponse: true });
  const wamid = await bed.sent();
  expect(bed.receiver.statuses.map(({ id, status }) => [id, status])).toContainEqual([
    wamid,
    'sent',
  ]);
});

it('repeats what was not acknowledged, ever more slowly, on its own clock', async () => {
  bed.receiver.answers.push(500, 503, 404);
  const { wamid, webhook } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  expect(webhook).toMatchObject({ status: 500 });
  for (const [count, skipMs] of [
    [2, 1000],
    [3, 2000],
    [4, 4000],
  ] as const) {
    await bed.control('POST', '/sim/clock', { skipMs });
    await bed.receiver.until(() => bed.receiver.posts.length === count);
  }
  expect(bed.receiver.messages.every(({ id }) => id === wamid)).toBe(true);
  expect(
    (await bed.ledger())
      .filter(({ kind }) => kind === 'webhook')
      .map(({ httpStatus }) => httpStatus),
  ).toEqual([500, 503, 404, 200]);
});

it('waits one second, doubles up to an hour and gives up after a week', () => {
  expect([1, 2, 3, 4, 20].map((attempt) => retryDelayMs(attempt, 0))).toEqual([
    1000, 2000, 4000, 8000, 3_600_000,
  ]);
  expect(retryDelayMs(200, 7 * 24 * 3_600_000)).toBeUndefined();
});

it.each([
  ['text', { text: { body: 'Hi' } }],
  ['location', { location: { latitude: 1, longitude: 2 } }],
  ['contacts', { contacts: [{ name: { formatted_name: 'Ann' } }] }],
  [
    'interactive',
    {
      interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'Yes' } },
      context: { message_id: 'wamid.HBgLMTU1NTA=' },
    },
  ],
  [
    'interactive',
    {
      interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'Yes', description: 'x' } },
    },
  ],
  ['button', { button: { text: 'Yes', payload: 'yes' } }],
  ['order', { order: { catalog_id: '1', product_items: [] } }],
  ['reaction', { reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '👍' } }],
  ['reaction', { reaction: { message_id: 'wamid.HBgLMTU1NTA=' } }],
  ['system', { system: { type: 'user_changed_number', body: 'changed', wa_id: '15550009999' } }],
  ['unsupported', {}],
  ['request_welcome', {}],
  [
    'edit',
    {
      edit: {
        original_message_id: 'wamid.HBgLMTU1NTA=',
        message: { type: 'text', text: { body: 'Ho' } },
      },
    },
  ],
  ['revoke', { revoke: { original_message_id: 'wamid.HBgLMTU1NTA=' } }],
  ['image', { image: { base64: 'aGVsbG8=', mime_type: 'image/png', caption: 'c' } }],
  ['sticker', { sticker: { base64: 'aGVsbG8=' } }],
  ['document', { document: { base64: 'aGVsbG8=', filename: 'a.pdf' } }],
])('brings an inbound %s', async (type, content) => {
  const { wamid } = await bed.inbound({ type, ...content });
  const [message] = bed.receiver.messages;
  expect(message).toMatchObject({
    id: wamid,
    type,
    from: '15551234567',
    from_user_id: expect.any(String),
    timestamp: expect.stringMatching(/^\d+$/),
  });
  const contacts = listAt(valueOf(bed.receiver.posts[0]?.raw ?? ''), 'contacts');
  expect(contacts).toHaveLength(type === 'system' ? 0 : 1);
  if (type === 'interactive' && 'context' in content)
    expect(message?.context).toMatchObject({ from: '15550100001', id: 'wamid.HBgLMTU1NTA=' });
});

it('brings a voice note as audio, and people without a number by their id', async () => {
  await bed.inbound({ type: 'voice', voice: { base64: 'aGVsbG8=' } });
  expect(bed.receiver.messages[0]).toMatchObject({
    type: 'audio',
    audio: { voice: true, mime_type: 'audio/ogg; codecs=opus' },
  });
  bed.receiver.clear();
  await bed.inbound({
    from: undefined,
    userId: 'US.1234567',
    username: 'ann',
    type: 'text',
    text: { body: 'Hi' },
  });
  expect(bed.receiver.messages[0]).not.toHaveProperty('from');
  expect(listAt(valueOf(bed.receiver.posts[0]?.raw ?? ''), 'contacts')).toEqual([
    { profile: { name: 'Maria', username: 'ann' }, user_id: 'US.1234567' },
  ]);
  const wamid = await bed.sent({ to: undefined, recipient: 'US.1234567' });
  expect(await bed.receiver.untilStatus(wamid, 'delivered')).not.toHaveProperty('recipient_id');
});

it('verifies a callback before it is used, and prefers the number’s own', async () => {
  const url = `${bed.receiver.url}/elsewhere`;
  const refused = await bed.graph('POST', `/${ACME}`, {
    webhook_configuration: { override_callback_uri: url, verify_token: 'wrong' },
  });
  expect(refused.status).toBe(400);
  await bed.graph('POST', `/${ACME}`, {
    webhook_configuration: { override_callback_uri: url, verify_token: 'sim-verify-acme' },
  });
  await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  expect(bed.receiver.posts[0]?.path).toBe('/elsewhere');
  expect(await bed.control('POST', '/sim/verification', { phoneNumberId: ACME })).toMatchObject({
    verified: true,
  });
});

it('sends nothing to an account without a subscribed app', async () => {
  await bed.graph('DELETE', '/200000000000001/subscribed_apps');
  const { webhook } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  expect(webhook).toMatchObject({ status: 0 });
  await bed.graph('POST', '/200000000000001/subscribed_apps');
  expect((await bed.inbound({ type: 'text', text: { body: 'Hi' } })).webhook).toMatchObject({
    status: 200,
  });
});

function valueOf(raw: string) {
  const body = objectAt({ body: JSON.parse(raw) }, 'body');
  return objectAt(listAt(listAt(body, 'entry')[0] ?? {}, 'changes')[0] ?? {}, 'value');
}
