import { acme } from '../../../test/support/fixture.js';
import { buildConversation, buildMessage } from '../testing/inbox.builders.js';
import { jpeg, oggOpus, png } from '../testing/files.js';
import type { Json } from '../../../test/support/test-app.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
beforeAll(async () => {
  app = await startInboxApp();
});
afterAll(() => app.close());

async function upload(content: Buffer, name = 'cat.jpg', email = 'lead@acme.test') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)], { type: 'text/plain' }), name);
  const headers = { authorization: `Bearer ${await app.signIn(email)}` };
  const response = await fetch(`${app.url}/media`, { method: 'POST', headers, body: form });
  const answer: Json = await response.json();
  return { status: response.status, body: answer };
}

async function download(id: string, email: string | null, headers: Record<string, string> = {}) {
  const token = email && (await app.signIn(email));
  return fetch(`${app.url}/media/${id}`, {
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
  });
}

it('keeps a file and says what it is by its content', async () => {
  const { status, body } = await upload(jpeg, '../cat.txt');
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    kind: 'IMAGE',
    mimeType: 'image/jpeg',
    sizeBytes: jpeg.length,
    fileName: 'cat.txt',
  });
  const response = await download(body.id, 'lead@acme.test');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(jpeg);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
});

it.each([
  ['a file that WhatsApp does not take', 415, () => upload(Buffer.from('<svg/>'), 'a.jpg')],
  [
    'one that is too large',
    413,
    () => upload(Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), 'a.png'),
  ],
])('refuses %s in words', async (_, expected, post) => {
  const { status, body } = await post();
  expect(status).toBe(expected);
  expect(body.error).toEqual({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('WhatsApp'),
  });
});

it('refuses what is no form, and anybody who is not signed in', async () => {
  const authorization = `Bearer ${await app.signIn('lead@acme.test')}`;
  const json = await fetch(`${app.url}/media`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ files: { f: { filepath: '/etc/passwd' } } }),
  });
  expect(json.status).toBe(400);
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(jpeg)]), 'a.jpg');
  const anonymous = await fetch(`${app.url}/media`, { method: 'POST', body });
  expect(anonymous.status).toBe(401);
  const elsewhere = await fetch(`${app.url}/graphql`, { method: 'POST', body });
  expect(elsewhere.status).toBe(415);
});

describe('a file of a message', () => {
  let id: string;
  beforeAll(async () => {
    id = (await upload(oggOpus, 'voice.ogg')).body.id;
    const assigneeId = acme.agents.junior.id;
    const conversation = await buildConversation(app.database, { assigneeId });
    await buildMessage(app.database, conversation, { type: 'AUDIO', mediaId: id });
  });

  it.each([
    ['the one who sent it', 'lead@acme.test', 200],
    ['the assignee', 'junior@acme.test', 200],
    ['a tenant admin', 'admin@acme.test', 200],
    ['another junior', 'junior2@acme.test', 404],
    ['a senior, as a colleague has it', 'senior@acme.test', 404],
    ['another tenant', 'admin@globex.test', 404],
    ['nobody', null, 401],
  ])('opens for %s or not', async (_, email, status) => {
    expect((await download(id, email)).status).toBe(status);
  });

  it('opens with the cookie of the session', async () => {
    const cookie = `waystation_session=${await app.signIn('junior@acme.test')}`;
    expect((await download(id, null, { cookie })).status).toBe(200);
  });

  it('is given in ranges', async () => {
    const part = await download(id, 'junior@acme.test', { range: 'bytes=0-3' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 0-3/${oggOpus.length}`);
    expect(await part.text()).toBe('OggS');
    const beyond = await download(id, 'junior@acme.test', { range: 'bytes=9999-' });
    expect(beyond.status).toBe(416);
  });

  it.each(['019a0000-0000-7000-8000-000000000000', 'nonsense'])('is not %s', async (other) => {
    expect((await download(other, 'lead@acme.test')).status).toBe(404);
  });
});

describe('retryMediaDownload', () => {
  const retry = async (mediaId: string, email = 'lead@acme.test') =>
    app.graphql(
      `mutation ($input: RetryMediaDownloadInput!) { retryMediaDownload(input: $input) {
         media { state failure url } userErrors { code } } }`,
      { input: { mediaId } },
      await app.signIn(email),
    );

  it('asks again for what had failed, for those who see it', async () => {
    const mediaId = '019a0000-0000-7000-8000-0000000000e1';
    await app.rows(
      `insert into media (id, tenant_id, number_id, kind, mime_type, state, failure, meta_media_id)
       values ($1, $2, $3, 'IMAGE', 'image/png', 'FAILED', 'Expired.', '123')`,
      [mediaId, acme.id, acme.number.id],
    );
    const conversation = await buildConversation(app.database);
    await buildMessage(app.database, conversation, { type: 'IMAGE', mediaId });
    for (const email of ['junior@acme.test', 'admin@globex.test']) {
      expect((await retry(mediaId, email)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    const { data } = await retry(mediaId);
    expect(data.retryMediaDownload.media).toEqual({ state: 'PENDING', failure: null, url: null });
    expect((await download(mediaId, 'lead@acme.test')).status).toBe(409);
  });
});
