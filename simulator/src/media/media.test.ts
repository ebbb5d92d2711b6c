import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { stringAt } from '../json/json-object.js';
import { ACME, ACME_TOKEN, errorCode, TestBed } from '../testing/test-bed.js';

const bytes = Buffer.from('the bytes of a picture');
const authorization = `Bearer ${ACME_TOKEN}`;
let bed: TestBed;
let files: Server;
let fileUrl = '';
let served = 0;

beforeAll(async () => {
  bed = await TestBed.start();
  files = createServer((_request, response) => {
    served += 1;
    response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  const address = files.address();
  fileUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/a.png`;
});
afterAll(async () => {
  files.closeAllConnections();
  files.close();
  await bed.close();
});

async function upload(
  type: string,
  content: Buffer = bytes,
  product = 'whatsapp',
): Promise<Response> {
  const form = new FormData();
  form.set('messaging_product', product);
  form.set('file', new Blob([new Uint8Array(content)], { type }), 'a');
  return fetch(`${bed.simulator.url}/v26.0/${ACME}/media`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  });
}

async function uploaded(type = 'image/png'): Promise<string> {
  return stringAt(Object(await (await upload(type)).json()), 'id') ?? '';
}

it('lives from upload to deletion', async () => {
  const id = await uploaded();
  const { body } = await bed.graph('GET', `/${id}?phone_number_id=${ACME}`);
  expect(body).toMatchObject({
    id,
    mime_type: 'image/png',
    file_size: bytes.length,
    messaging_product: 'whatsapp',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const url = stringAt(body, 'url') ?? '';
  expect(
    Buffer.from(await (await fetch(url, { headers: { authorization } })).arrayBuffer()),
  ).toEqual(bytes);
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, { headers: { authorization: 'Bearer sim-token-globex' } })).status).toBe(
    404,
  );
  expect((await fetch(url.replace('hash=', 'hash=x'), { headers: { authorization } })).status).toBe(
    404,
  );
  expect((await bed.graph('DELETE', `/${id}`)).body).toEqual({ success: true });
  expect(errorCode(await bed.graph('GET', `/${id}`))).toBe(100);
});

it('forgets addresses after five minutes and files after thirty days, or seven', async () => {
  const own = await uploaded();
  const url = stringAt((await bed.graph('GET', `/${own}`)).body, 'url') ?? '';
  await bed.inbound({
    type: 'image',
    image: { base64: bytes.toString('base64'), mime_type: 'image/png' },
  });
  const theirs = stringAt(Object(bed.receiver.messages[0]?.image), 'id');
  await bed.control('POST', '/sim/clock', { skipMs: 5 * 60_000 + 1000 });
  expect((await fetch(url, { headers: { authorization } })).status).toBe(404);
  await bed.control('POST', '/sim/clock', { skipMs: 7 * 24 * 3_600_000 });
  expect([
    (await bed.graph('GET', `/${own}`)).status,
    (await bed.graph('GET', `/${theirs}`)).status,
  ]).toEqual([200, 400]);
  await bed.control('POST', '/sim/clock', { skipMs: 24 * 24 * 3_600_000 });
  expect((await bed.graph('GET', `/${own}`)).status).toBe(400);
});

it.each([
  ['a type that nobody can send', 'application/zip', bytes, 'whatsapp'],
  ['a picture above 5 MB', 'image/jpeg', Buffer.alloc(5 * 1024 * 1024 + 1), 'whatsapp'],
  ['an empty file', 'image/png', Buffer.alloc(0), 'whatsapp'],
  ['another product', 'image/png', bytes, 'messenger'],
])('refuses %s', async (_name, type, content, product) => {
  const response = await upload(type, content, product);
  expect([response.status, await response.json()]).toEqual([
    400,
    { error: expect.objectContaining({ code: 100 }) },
  ]);
});

it('is sent by id as what it is, and by nobody else', async () => {
  const id = await uploaded();
  expect((await bed.send({ type: 'image', image: { id } })).status).toBe(200);
  expect((await bed.send({ type: 'document', document: { id, filename: 'a.png' } })).status).toBe(
    200,
  );
  expect(errorCode(await bed.send({ type: 'video', video: { id } }))).toBe(131009);
  const other = await bed.call(
    'POST',
    '/100000000000002/messages',
    { messaging_product: 'whatsapp', to: '15551234567', type: 'image', image: { id } },
    { authorization: 'Bearer sim-token-globex' },
  );
  expect(errorCode(other)).toBe(131009);
});

it('fetches a link once within ten minutes', async () => {
  served = 0;
  for (let index = 0; index < 2; index++) {
    await bed.inbound({ type: 'text', text: { body: 'opens the window' } });
    const wamid = await bed.sent({ type: 'image', image: { link: fileUrl } });
    await bed.receiver.untilStatus(wamid, 'read');
  }
  expect(served).toBe(1);
  const wrong = await bed.sent({ type: 'video', video: { link: fileUrl } });
  expect(await bed.receiver.untilStatus(wrong, 'failed')).toMatchObject({
    errors: [{ code: 131053 }],
  });
});

it('describes a person’s file in the webhook, or says that it could not be had', async () => {
  bed.receiver.clear();
  await bed.inbound({ type: 'image', image: { link: fileUrl, caption: 'Look' } });
  await bed.inbound({ type: 'document', document: { link: 'http://127.0.0.1:1/gone.pdf' } });
  const [image, missing] = bed.receiver.messages;
  expect(image?.image).toEqual({
    caption: 'Look',
    mime_type: 'image/png',
    id: expect.any(String),
    sha256: createHash('sha256').update(bytes).digest('base64'),
    url: expect.stringContaining('/whatsapp_business/attachments/'),
  });
  const url = stringAt(Object(image?.image), 'url') ?? '';
  expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
  expect(missing).toMatchObject({ type: 'unsupported', errors: [{ code: 131052 }] });
});

it('can be struck by faults', async () => {
  const id = await uploaded();
  await bed.control('POST', '/sim/faults', {
    endpoint: 'media',
    kind: 'error',
    code: 131000,
    count: 1,
  });
  expect((await bed.graph('GET', `/${id}`)).status).toBe(500);
  expect((await bed.graph('GET', `/${id}`)).status).toBe(200);
});
