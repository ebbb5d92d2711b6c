import { ACME_TOKEN, errorCode, TestBed } from '../testing/test-bed.js';

const APP = '400000000000001';
let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

const begin = (query: string) => bed.graph('POST', `/${APP}/uploads?${query}`);

async function put(id: string, bytes: string, offset = '0') {
  const headers = { authorization: `OAuth ${ACME_TOKEN}`, file_offset: offset };
  const response = await fetch(`${bed.simulator.url}/v26.0/${id}`, {
    method: 'POST',
    headers,
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: await response.json() };
}

it('gives a handle for a file, and knows how far it got', async () => {
  const { body } = await begin('file_name=a.png&file_length=5&file_type=image/png');
  const id = String(body.id);
  expect((await bed.graph('GET', `/${id}`)).body).toEqual({ id, file_offset: 0 });
  expect(await put(id, 'hello')).toEqual({
    status: 200,
    body: { h: expect.stringMatching(/^4::/) },
  });
  expect((await bed.graph('GET', `/${id}`)).body).toEqual({ id, file_offset: 5 });
  expect((await put(id, 'more', '0')).status).toBe(400);
});

it('refuses other types, other apps and unknown sessions', async () => {
  expect(errorCode(await begin('file_length=5&file_type=text/html'))).toBe(100);
  expect(errorCode(await bed.graph('POST', '/1/uploads?file_length=5&file_type=image/png'))).toBe(
    100,
  );
  expect((await put('upload:unknown', 'x')).status).toBe(400);
});
