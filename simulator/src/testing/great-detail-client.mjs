// Runs in a process of its own, because the client is published for native ESM alone. Takes the simulator's address,
// a number, its token and the id of a message to mark as read; prints what each call was answered.
import Client from '@great-detail/whatsapp';

const [baseUrl, phoneNumberID, token, messageId] = process.argv.slice(2);
const client = new Client({
  baseUrl,
  graphVersion: 'v25.0',
  request: { headers: { Authorization: `Bearer ${token}` } },
});
const to = '+15551234567';
const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });
const send = (message) => client.message.createMessage({ phoneNumberID, to, ...message }).json();

const text = await send({ type: 'text', text: { body: 'Hello' } });
const media = await client.media
  .upload({ phoneNumberID, mimeType: 'image/png', file: picture, filename: 'a.png' })
  .json();
const image = await send({ type: 'image', image: { id: media.id } });
const located = await client.media.getURL({ mediaID: media.id }).json();
const template = await send({
  type: 'template',
  template: { name: 'opening_hours', language: { code: 'en_US' } },
});
const read = await client.message
  .createStatus({ phoneNumberID, status: 'read', message_id: messageId })
  .json();
process.stdout.write(JSON.stringify({ text, image, located, template, read }));
