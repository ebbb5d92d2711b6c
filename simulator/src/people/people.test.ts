import { stringAt } from '../json/json-object.js';
import { TestBed } from '../testing/test-bed.js';
import { BUSINESS_SCOPED_ID, businessScopedId } from './business-scoped-id.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

it('gives each portfolio an id of its own for the same person, always the same one', () => {
  const [acme, globex] = [
    businessScopedId('1', '4915112345678'),
    businessScopedId('2', '4915112345678'),
  ];
  expect([acme, globex]).toEqual([
    expect.stringMatching(BUSINESS_SCOPED_ID),
    expect.stringMatching(BUSINESS_SCOPED_ID),
  ]);
  expect(acme).toMatch(/^DE\./);
  expect(acme).not.toBe(globex);
  expect(businessScopedId('1', '4915112345678')).toBe(acme);
});

it('finds the person behind an id that a webhook told', async () => {
  await bed.inbound({ from: '15556660001', type: 'text', text: { body: 'Hi' } });
  const userId = stringAt(bed.receiver.messages[0] ?? {}, 'from_user_id');
  const wamid = await bed.sent({ to: undefined, recipient: userId });
  const delivered = await bed.receiver.untilStatus(wamid, 'delivered');
  expect(delivered).toMatchObject({ recipient_id: '15556660001', recipient_user_id: userId });
});

it('keeps to an id that was given with a phone number', async () => {
  const userId = 'US.77700011122';
  await bed.inbound({ from: '15556660002', userId, type: 'text', text: { body: 'Hi' } });
  const wamid = await bed.sent({ to: '15556660002' });
  expect(await bed.receiver.untilStatus(wamid, 'sent')).toMatchObject({
    recipient_user_id: userId,
  });
});
