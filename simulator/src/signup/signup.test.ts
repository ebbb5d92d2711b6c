import { objectAt, stringAt } from '../json/json-object.js';
import { errorCode, TestBed } from '../testing/test-bed.js';

const APP = 'client_id=400000000000001&client_secret=platform-secret';
let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start({
    platformApp: { appSecret: 'platform-secret', verifyToken: 'sim-verify-acme' },
  });
});
afterAll(() => bed.close());

const exchange = (code: unknown) =>
  bed.call('GET', `/v26.0/oauth/access_token?${APP}&code=${String(code)}`);

it('brings a business from its code to its first message', async () => {
  const signup = await bed.control('POST', '/sim/signup', { displayName: 'Initech' });
  const { phoneNumberId, wabaId } = signup;
  const token = stringAt((await exchange(signup.code)).body, 'access_token') ?? '';
  const targets = await bed.call('GET', `/debug_token?input_token=${token}`, undefined, {
    authorization: 'Bearer 400000000000001|platform-secret',
  });
  expect(targets.body).toMatchObject({
    data: { is_valid: true, granular_scopes: [{ target_ids: [wabaId] }, { target_ids: [wabaId] }] },
  });
  const numbers = await bed.graph('GET', `/${String(wabaId)}/phone_numbers`, undefined, token);
  expect(numbers.body).toMatchObject({ data: [{ id: phoneNumberId, verified_name: 'Initech' }] });

  const message = {
    messaging_product: 'whatsapp',
    to: '15551234567',
    type: 'text',
    text: { body: 'Hi' },
  };
  const path = `/${String(phoneNumberId)}`;
  expect(errorCode(await bed.graph('POST', `${path}/messages`, message, token))).toBe(133010);
  await bed.graph('POST', `/${String(wabaId)}/subscribed_apps`, {}, token);
  expect(
    (
      await bed.graph(
        'POST',
        `${path}/register`,
        { messaging_product: 'whatsapp', pin: '123456' },
        token,
      )
    ).body,
  ).toEqual({ success: true });
  expect((await bed.graph('POST', `${path}/messages`, message, token)).status).toBe(200);
  await bed.receiver.until(() => bed.receiver.statuses.length > 0);
  expect(bed.receiver.posts[0]?.path).toBe('/webhooks/whatsapp');
});

it('gives a token once for each code, for thirty seconds', async () => {
  const first = await bed.control('POST', '/sim/signup', { displayName: 'One' });
  expect((await exchange(first.code)).status).toBe(200);
  expect(await exchange(first.code)).toMatchObject({
    status: 400,
    body: { error: { code: 100, error_subcode: 36009 } },
  });
  const second = await bed.control('POST', '/sim/signup', { displayName: 'Two' });
  await bed.control('POST', '/sim/clock', { skipMs: 31_000 });
  expect(errorCode(await exchange(second.code))).toBe(100);
});

it('knows its app and its tokens', async () => {
  expect(
    (await bed.call('GET', '/oauth/access_token?client_id=1&client_secret=platform-secret&code=x'))
      .status,
  ).toBe(400);
  expect(
    (await bed.call('GET', '/oauth/access_token?client_id=400000000000001&client_secret=x&code=x'))
      .status,
  ).toBe(400);
  expect(
    (await bed.call('GET', `/oauth/access_token?${APP}&grant_type=client_credentials`)).body
      .access_token,
  ).toBe('400000000000001|platform-secret');
  const unknown = await bed.call('GET', '/debug_token?input_token=nobody', undefined, {
    authorization: 'Bearer 400000000000001|platform-secret',
  });
  expect(objectAt(unknown.body, 'data')).toMatchObject({ is_valid: false, error: { code: 190 } });
  expect(errorCode(await bed.call('GET', '/debug_token?input_token=nobody'))).toBe(190);
});
