/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node", "import", "default"]}
 */
import GreatDetail from '@great-detail/whatsapp';
import { WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { ACME, ACME_TOKEN, TestBed } from './testing/test-bed.js';

/** Clients of the real API, written by others, that know nothing of this simulator. */
const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });
const to = '+15551234567';
let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

const accepted = { messages: [{ id: expect.stringMatching(/^wamid\./) }] };

it('@kapso/whatsapp-cloud-api sends, uploads, reads and lists', async () => {
  const client = new WhatsAppClient({ accessToken: ACME_TOKEN, baseUrl: bed.simulator.url, graphVersion: 'v25.0' });
  expect(await client.messages.sendText({ phoneNumberId: ACME, to, body: 'Hello' })).toMatchObject(accepted);
  const { id } = await client.media.upload({ phoneNumberId: ACME, type: 'image', file: picture, fileName: 'a.png' });
  expect(await client.messages.sendImage({ phoneNumberId: ACME, to, image: { id, caption: 'Look' } })).toMatchObject(accepted);
  expect(await client.media.get({ mediaId: id, phoneNumberId: ACME })).toMatchObject({ id, mimeType: 'image/png' });
  const template = {
    name: 'order_update',
    language: { code: 'en_US' },
    components: [{ type: 'body' as const, parameters: [{ type: 'text' as const, text: 'Ann' }, { type: 'text' as const, text: 'A-1' }] }],
  };
  expect(await client.messages.sendTemplate({ phoneNumberId: ACME, to, template })).toMatchObject(accepted);
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const read = await client.messages.markRead({ phoneNumberId: ACME, messageId: String(wamid), typingIndicator: { type: 'text' } });
  expect(read).toMatchObject({ success: true });
  const { data } = await client.templates.list({ businessAccountId: '200000000000001', limit: 100 });
  expect(data).toHaveLength(6);
});

it('@great-detail/whatsapp sends, uploads and reads', async () => {
  const headers = { Authorization: `Bearer ${ACME_TOKEN}` };
  const client = new GreatDetail({ baseUrl: bed.simulator.url, graphVersion: 'v25.0', request: { headers } });
  const text = await client.message.createMessage({ phoneNumberID: ACME, to, type: 'text', text: { body: 'Hello' } }).json();
  expect(text).toMatchObject(accepted);
  const { id } = await client.media.upload({ phoneNumberID: ACME, mimeType: 'image/png', file: picture, filename: 'a.png' }).json();
  expect(await client.message.createMessage({ phoneNumberID: ACME, to, type: 'image', image: { id } }).json()).toMatchObject(accepted);
  expect(await client.media.getURL({ mediaID: id }).json()).toMatchObject({ id, mime_type: 'image/png' });
  const template = { name: 'opening_hours', language: { code: 'en_US' } };
  expect(await client.message.createMessage({ phoneNumberID: ACME, to, type: 'template', template }).json()).toMatchObject(accepted);
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const status = { phoneNumberID: ACME, status: 'read', message_id: String(wamid) } as const;
  expect(await client.message.createStatus(status).json()).toEqual({ success: true });
});
