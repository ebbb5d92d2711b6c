import { acme } from '../../test/support/fixture.js';
import { checkInvariants } from '../../test/support/invariants.js';
import { type AppWithSimulator, startAppWithSimulator } from '../../test/support/test-simulator.js';
import { waitUntil } from '../../test/support/wait-until.js';
import { uuidv7 } from '../platform/database/uuidv7.js';
import { png } from './testing/files.js';

let meta: AppWithSimulator;
let token: string;
beforeAll(async () => {
  meta = await startAppWithSimulator();
  token = await meta.app.signIn('lead@acme.test');
});
afterAll(() => meta.close());

const post = (route: string, body: object) =>
  fetch(`${meta.simulator.url}${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const write = (message: object) =>
  post('/sim/messages', { to: acme.number.phoneNumberId, from: '16505551234', ...message });

async function thread() {
  const { data } = await meta.app.graphql(
    `{ conversations { nodes { id messages { nodes { id type text status media { id state url failure } } } } } }`,
    {},
    token,
  );
  const [conversation] = data.conversations.nodes;
  return { id: conversation?.id, messages: conversation?.messages.nodes ?? [] };
}

async function send(conversationId: string, content: object) {
  const { data } = await meta.app.graphql(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { message } } }`,
    { input: { conversationId, clientMessageId: uuidv7(), ...content } },
    token,
  );
  expect(data.sendMessage.userErrors).toEqual([]);
}

const until = (
  what: string,
  isSo: (messages: { status: string; media: { state: string } | null }[]) => boolean,
) => waitUntil(what, async () => isSo((await thread()).messages));

it('takes a message from a phone to an agent and the answer back', async () => {
  await write({ type: 'text', text: { body: 'Is it there yet?' } });
  await until('the question is there', (messages) => messages.length === 1);
  const { id } = await thread();

  await send(id, { text: 'It is.' });
  await until('the answer was read', (messages) => messages.at(-1)?.status === 'READ');
  expect((await thread()).messages).toMatchObject([
    { type: 'TEXT', text: 'Is it there yet?', status: 'RECEIVED' },
    { type: 'TEXT', text: 'It is.', status: 'READ' },
  ]);
});

it('takes a picture both ways', async () => {
  const image = { base64: png.toString('base64'), mime_type: 'image/png', caption: 'Look' };
  await write({ type: 'image', image });
  await until('the picture is stored', (messages) => messages.at(-1)?.media?.state === 'STORED');
  const { id, messages } = await thread();
  const { url } = messages.at(-1).media;
  const authorization = `Bearer ${token}`;
  const file = await fetch(`${meta.app.url}${url}`, { headers: { authorization } });
  expect(Buffer.from(await file.arrayBuffer())).toEqual(png);

  const mediaId = url.split('/').at(-1);
  await send(id, { mediaId, caption: 'Thanks' });
  await until('our picture was read', (all) => all.at(-1)?.status === 'READ');
});

it('says that a file could not be fetched, and fetches it when asked again', async () => {
  const fault = { endpoint: 'media', count: 1, kind: 'error', code: 100 };
  await post('/sim/faults', fault);
  const image = { base64: png.toString('base64'), mime_type: 'image/png' };
  await write({ type: 'image', image });
  await until('the download failed', (messages) => messages.at(-1)?.media?.state === 'FAILED');
  const { id: mediaId, failure } = (await thread()).messages.at(-1).media;
  expect(failure).toMatch(/\w+ \w+/);

  const retry = `mutation ($input: RetryMediaDownloadInput!) {
    retryMediaDownload(input: $input) { media { state } } }`;
  await meta.app.graphql(retry, { input: { mediaId } }, token);
  await until('it is stored', (messages) => messages.at(-1)?.media?.state === 'STORED');
});

it('leaves nothing that must not be, and would tell', async () => {
  const check = () => checkInvariants(meta.app.database, `${meta.simulator.url}/sim/ledger`);
  expect(await check()).toEqual([]);
  await meta.app.database.system((manager) =>
    manager.query(`delete from messages where direction = 'INBOUND' and type = 'TEXT'`),
  );
  expect((await check()).map(({ rule }) => rule)).toEqual([
    'I5 every message that was answered with 200 is stored',
    'I7 unread is what the person wrote since it was read',
  ]);
});
