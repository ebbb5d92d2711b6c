import { listAt, objectAt } from '../json/json-object.js';
import { template } from '../testing/message-builders.js';
import { ACME, ACME_TOKEN, errorCode, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null, pairLimit: false });
});
afterAll(() => bed.close());

it.each([
  ['+52 55 1234 5678', '5215512345678'],
  ['+54 11 1234 5678', '5491112345678'],
  ['+55 31 98765 4321', '553187654321'],
  ['+55 11 98765 4321', '5511987654321'],
  ['+55 11 8765 4321', '5511987654321'],
  ['15551234567', '15551234567'],
])('answers %s with the WhatsApp id %s', async (to, waId) => {
  const answer = await bed.send({ to, type: 'text', text: { body: 'x' } });
  expect(listAt(answer.body, 'contacts')).toEqual([{ input: to, wa_id: waId }]);
});

it('takes form fields and no version', async () => {
  const form = new URLSearchParams({
    messaging_product: 'whatsapp',
    to: '15551234567',
    type: 'text',
    text: '{"body":"hi"}',
  });
  const response = await fetch(`${bed.simulator.url}/${ACME}/messages?access_token=${ACME_TOKEN}`, {
    method: 'POST',
    body: form,
  });
  expect(response.status).toBe(200);
});

it('refuses one-time passcodes to a business-scoped id', async () => {
  const { templates } = bed.simulator.world;
  templates.add({
    wabaId: '200000000000001',
    name: 'passcode',
    language: 'en_US',
    category: 'AUTHENTICATION',
    previousCategory: undefined,
    status: 'APPROVED',
    rejectedReason: 'NONE',
    parameterFormat: 'POSITIONAL',
    components: [{ type: 'BODY', text: 'Your code' }],
  });
  const answer = await bed.send({
    ...template('passcode'),
    to: undefined,
    recipient: 'US.1349120865530',
  });
  expect(errorCode(answer)).toBe(131062);
});

it('marks as read and shows typing', async () => {
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const answer = await bed.graph('POST', `/${ACME}/messages`, {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: wamid,
    typing_indicator: { type: 'text' },
  });
  expect(answer).toMatchObject({ status: 200, body: { success: true } });
  expect(bed.simulator.world.chats.message(String(wamid))?.status).toBe('read');
  const nonsense = await bed.graph('POST', `/${ACME}/messages`, {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: 'x',
  });
  expect(errorCode(nonsense)).toBe(100);
});

it('brings a file that cannot be fetched back as 131053', async () => {
  const wamid = await bed.sent({
    type: 'image',
    image: { link: 'http://127.0.0.1:1/nothing.jpg' },
  });
  const failed = await bed.receiver.untilStatus(wamid, 'failed');
  expect(objectAt(listAt(failed, 'errors')[0] ?? {}, 'error_data').details).toEqual(
    expect.stringContaining('weblink'),
  );
  expect(listAt(failed, 'errors')).toMatchObject([{ code: 131053 }]);
});
