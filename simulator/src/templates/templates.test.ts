import { listAt, objectAt, stringAt } from '../json/json-object.js';
import { errorCode, TestBed } from '../testing/test-bed.js';

const PATH = '/200000000000001/message_templates';
let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
});
afterAll(() => bed.close());

const names = async (query: string) =>
  listAt((await bed.graph('GET', `${PATH}?${query}`)).body, 'data').map(
    ({ name, language }) => `${String(name)} ${String(language)}`,
  );
const idOf = async (name: string) =>
  stringAt(listAt((await bed.graph('GET', `${PATH}?name=${name}`)).body, 'data')[0] ?? {}, 'id') ??
  '';

it('lists one of each shape, filtered and in pages', async () => {
  const all = await names('limit=100');
  expect(all).toEqual([
    'opening_hours en_US',
    'order_update en_US',
    'order_update es',
    'appointment_reminder en_US',
    'new_collection en_US',
    'weekend_offer en_US',
  ]);
  expect(await names('language=es')).toEqual(['order_update es']);
  expect(await names('status=PAUSED')).toEqual([]);
  expect(await names('category=marketing')).toHaveLength(2);
  const paged = [];
  for (let url: string | undefined = `${PATH}?limit=4&fields=name,language`; url !== undefined;) {
    const { body } = await bed.graph('GET', url);
    paged.push(
      ...listAt(body, 'data').map(({ name, language }) => `${String(name)} ${String(language)}`),
    );
    const next = stringAt(objectAt(body, 'paging'), 'next');
    url = next?.slice(bed.simulator.url.length);
  }
  expect(paged).toEqual(all);
  expect(errorCode(await bed.graph('GET', `${PATH}?after=stale`))).toBe(131059);
});

it('reads one template', async () => {
  const id = await idOf('weekend_offer');
  expect((await bed.graph('GET', `/${id}`)).body).toMatchObject({
    id,
    name: 'weekend_offer',
    status: 'APPROVED',
    category: 'MARKETING',
  });
});

it('tells by webhook what a review came to, and refuses sends accordingly', async () => {
  const id = await idOf('opening_hours');
  const send = () =>
    bed.send({
      type: 'template',
      template: { name: 'opening_hours', language: { code: 'en_US' } },
    });
  const review = (body: object) => bed.control('POST', `/sim/templates/${id}/review`, body);
  await review({ status: 'PAUSED' });
  expect(errorCode(await send())).toBe(132015);
  await review({ status: 'DISABLED' });
  expect(errorCode(await send())).toBe(132016);
  await review({ status: 'REJECTED', reason: 'SCAM' });
  expect(errorCode(await send())).toBe(132001);
  await review({ status: 'APPROVED', category: 'MARKETING' });
  expect((await send()).status).toBe(200);
  const fields = bed.receiver.posts
    .flatMap((post) => post.fields)
    .filter((field) => field !== 'messages');
  expect(fields).toEqual([
    ...Array<string>(4).fill('message_template_status_update'),
    'template_category_update',
  ]);
  expect(bed.receiver.posts[2]?.raw).toContain('"reason":"SCAM"');
});

describe('a template of one’s own', () => {
  const body = { type: 'body', text: 'Dear {{1}}, welcome.', example: { body_text: [['Ann']] } };
  const asked = { name: 'welcome', language: 'en_US', category: 'utility', components: [body] };
  const send = () =>
    bed.send({
      type: 'template',
      template: {
        name: 'welcome',
        language: { code: 'en_US' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ann' }] }],
      },
    });

  it('waits for its review, can be edited, and goes', async () => {
    const { body: created } = await bed.graph('POST', PATH, asked);
    expect(created).toEqual({ id: expect.any(String), status: 'PENDING', category: 'UTILITY' });
    expect(errorCode(await send())).toBe(132001);
    await bed.control('POST', `/sim/templates/${String(created.id)}/review`, {
      status: 'APPROVED',
    });
    expect((await send()).status).toBe(200);
    const change = { components: [{ ...body, text: 'Hello {{1}}!' }] };
    expect((await bed.graph('POST', `/${String(created.id)}`, change)).body).toEqual({
      success: true,
    });
    expect((await bed.graph('GET', `/${String(created.id)}`)).body).toMatchObject({
      status: 'PENDING',
    });
    expect((await bed.graph('DELETE', `${PATH}?name=welcome`)).body).toEqual({ success: true });
    expect((await bed.graph('DELETE', `${PATH}?name=welcome`)).status).toBe(400);
  });

  it.each([
    ['a name with capitals', { name: 'Welcome' }],
    ['a name that is there already', { name: 'opening_hours' }],
    ['an unknown category', { category: 'SPAM' }],
    ['no body', { components: [{ type: 'FOOTER', text: 'x' }] }],
    ['a variable without example', { components: [{ type: 'BODY', text: 'Dear {{1}}, hello' }] }],
    ['a variable at the end', { components: [{ ...body, text: 'Dear {{1}}' }] }],
    ['a gap in the numbers', { components: [{ ...body, text: 'Dear {{2}}, hello' }] }],
    ['a variable in the footer', { components: [body, { type: 'FOOTER', text: 'x {{1}} x' }] }],
  ])('is refused with %s', async (_name, change) => {
    expect((await bed.graph('POST', PATH, { ...asked, ...change })).status).toBe(400);
  });
});
