import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  const client = new WhatsAppClient({
    accessToken: ACME_TOKEN,
    baseUrl: bed.simulator.url,
    graphVersion: 'v25.0',
  });
  expect(await client.messages.sendText({ phoneNumberId: ACME, to, body: 'Hello' })).toMatchObject(
    accepted,
  );
  const { id } = await client.media.upload({
    phoneNumberId: ACME,
    type: 'image',
    file: picture,
    fileName: 'a.png',
  });
  expect(
    await client.messages.sendImage({ phoneNumberId: ACME, to, image: { id, caption: 'Look' } }),
  ).toMatchObject(accepted);
  expect(await client.media.get({ mediaId: id, phoneNumberId: ACME })).toMatchObject({
    id,
    mime_type: 'image/png',
  });
  const template = {
    name: 'order_update',
    language: { code: 'en_US' },
    components: [
      {
        type: 'body' as const,
        parameters: [
          { type: 'text' as const, text: 'Ann' },
          { type: 'text' as const, text: 'A-1' },
        ],
      },
    ],
  };
  expect(await client.messages.sendTemplate({ phoneNumberId: ACME, to, template })).toMatchObject(
    accepted,
  );
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const read = await client.messages.markRead({
    phoneNumberId: ACME,
    messageId: String(wamid),
    typingIndicator: { type: 'text' },
  });
  expect(read).toMatchObject({ success: true });
  const { data } = await client.templates.list({
    businessAccountId: '200000000000001',
    limit: 100,
  });
  expect(data).toHaveLength(6);
});

it('@great-detail/whatsapp sends, uploads and reads', async () => {
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const script = join(__dirname, 'testing', 'great-detail-client.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    bed.simulator.url,
    ACME,
    ACME_TOKEN,
    String(wamid),
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    text: accepted,
    image: accepted,
    located: { mime_type: 'image/png' },
    template: accepted,
    read: { success: true },
  });
});
