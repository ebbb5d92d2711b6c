import { ACME, errorCode, TestBed } from '../testing/test-bed.js';

const WABA = '200000000000001';
let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

it('describes a number, whole or in the fields asked for', async () => {
  expect((await bed.graph('GET', `/${ACME}`)).body).toMatchObject({
    id: ACME,
    display_phone_number: '+1 555 010 0001',
    quality_rating: 'GREEN',
    throughput: { level: 'STANDARD' },
  });
  expect((await bed.graph('GET', `/${ACME}?fields=verified_name,status`)).body).toEqual({
    id: ACME,
    verified_name: 'Acme',
    status: 'CONNECTED',
  });
  expect((await bed.graph('GET', `/${WABA}?fields=name,currency`)).body).toEqual({
    id: WABA,
    name: 'Acme',
    currency: 'USD',
  });
  expect((await bed.graph('GET', `/${WABA}/phone_numbers`)).body).toMatchObject({
    data: [{ id: ACME }],
  });
});

it('keeps a business profile within its limits', async () => {
  const path = `/${ACME}/whatsapp_business_profile`;
  const change = (body: object) =>
    bed.graph('POST', path, { messaging_product: 'whatsapp', ...body });
  expect(
    (await change({ about: 'Open daily', vertical: 'RETAIL', websites: ['https://example.com'] }))
      .body,
  ).toEqual({ success: true });
  expect((await bed.graph('GET', `${path}?fields=about,vertical`)).body).toEqual({
    data: [{ about: 'Open daily', vertical: 'RETAIL', messaging_product: 'whatsapp' }],
  });
  expect(errorCode(await change({ about: 'x'.repeat(140) }))).toBe(100);
  expect(
    errorCode(
      await change({ websites: ['https://a.example', 'https://b.example', 'https://c.example'] }),
    ),
  ).toBe(131009);
  expect(errorCode(await change({ vertical: 'WIZARDRY' }))).toBe(100);
});

it('registers with the PIN, ten times in 72 hours', async () => {
  const register = (pin: string) =>
    bed.graph('POST', `/${ACME}/register`, { messaging_product: 'whatsapp', pin });
  expect((await register('123456')).status).toBe(200);
  expect(errorCode(await register('654321'))).toBe(133005);
  expect((await bed.graph('POST', `/${ACME}/deregister`)).status).toBe(200);
  expect(errorCode(await bed.send({ text: { body: 'x' } }))).toBe(133010);
  for (let call = 0; call < 7; call++) expect((await register('123456')).status).toBe(200);
  expect(errorCode(await register('123456'))).toBe(133016);
  await bed.control('POST', '/sim/clock', { skipMs: 73 * 3_600_000 });
  expect((await register('123456')).status).toBe(200);
  await bed.graph('POST', `/${ACME}`, { pin: '222222' });
  expect((await register('222222')).status).toBe(200);
});

it('tells which app is subscribed', async () => {
  expect((await bed.graph('GET', `/${WABA}/subscribed_apps`)).body).toMatchObject({
    data: [{ whatsapp_business_api_data: { id: '400000000000001' } }],
  });
  await bed.graph('DELETE', `/${WABA}/subscribed_apps`);
  expect((await bed.graph('GET', `/${WABA}/subscribed_apps`)).body).toEqual({ data: [] });
});
