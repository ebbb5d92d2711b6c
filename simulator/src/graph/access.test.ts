import { ACME, errorCode, GLOBEX, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

const text = { messaging_product: 'whatsapp', to: '15551234567', text: { body: 'x' } };

it('knows no other tokens', async () => {
  const answer = await bed.graph('POST', `/${ACME}/messages`, text, 'nobody');
  expect([answer.status, errorCode(answer)]).toEqual([401, 190]);
  expect(errorCode(await bed.call('GET', `/${ACME}`))).toBe(104);
});

it('keeps one business out of the other', async () => {
  expect(errorCode(await bed.graph('POST', `/${GLOBEX}/messages`, text))).toBe(200);
  expect(errorCode(await bed.graph('GET', '/200000000000002/phone_numbers'))).toBe(200);
});

it('says of an unknown node that it does not exist', async () => {
  const answer = await bed.graph('GET', '/999');
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { code: 100, error_subcode: 33, type: 'GraphMethodException' } },
  });
  expect(errorCode(await bed.graph('GET', '/a/b/c'))).toBe(2500);
});

it('switches a token off and on', async () => {
  await bed.control('PUT', '/sim/tokens', { token: 'sim-token-acme', state: 'expired' });
  expect(await bed.graph('GET', `/${ACME}`)).toMatchObject({
    status: 401,
    body: { error: { code: 190, error_subcode: 463 } },
  });
  await bed.control('PUT', '/sim/tokens', { token: 'sim-token-acme', state: 'noPermission' });
  expect(errorCode(await bed.graph('POST', `/${ACME}/messages`, text))).toBe(10);
  await bed.control('POST', '/sim/reset');
  expect((await bed.graph('GET', `/${ACME}`)).status).toBe(200);
});

it('answers the control routes to this machine only', async () => {
  const foreign = await bed.call('GET', '/sim/numbers', undefined, {
    origin: 'https://elsewhere.example',
  });
  expect(foreign.status).toBe(403);
});

it('opens the control routes when it listens on the network', async () => {
  const open = await TestBed.start({ host: '0.0.0.0' });
  const answer = await open.call('GET', '/sim/numbers', undefined, {
    origin: 'https://elsewhere.example',
  });
  await open.close();
  expect(answer.status).toBe(200);
});
