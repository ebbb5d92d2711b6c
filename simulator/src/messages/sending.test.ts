import { listAt, objectAt } from '../json/json-object.js';
import { ACME, ACME_TOKEN, errorCode, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null, pairLimit: false });
});
afterAll(() => bed.close());

const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const rows = (count: number) => Array.from({ length: count }, (_none, index) => ({ id: `r${index}`, title: `Row ${index}` }));
const buttons = (list: unknown[]) => ({ type: 'button', body: { text: 'Choose' }, action: { buttons: list } });
const list = (sections: unknown[]) => ({ type: 'list', body: { text: 'Choose' }, action: { button: 'Open', sections } });
const template = (name: string, parts: object = {}) => ({ type: 'template', template: { name, language: { code: 'en_US' }, ...parts } });
const body = (...texts: string[]) => ({ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) });
const card = (index: number) => ({
  card_index: index,
  type: 'cta_url',
  header: { type: 'image', image: { link: 'http://127.0.0.1:1/a.png' } },
  action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://example.com' } },
});

describe('accepted', () => {
  it.each([
    ['text', { type: 'text', text: { body: 'Hi', preview_url: true } }],
    ['text by default', { text: { body: 'Hi' } }],
    ['text of 4096 characters', { type: 'text', text: { body: 'x'.repeat(4096) } }],
    ['image by link', { type: 'image', image: { link: 'http://127.0.0.1:1/a.jpg', caption: 'A' } }],
    ['video by link', { type: 'video', video: { link: 'http://127.0.0.1:1/a.mp4' } }],
    ['audio by link', { type: 'audio', audio: { link: 'http://127.0.0.1:1/a.ogg', voice: true } }],
    ['document by link', { type: 'document', document: { link: 'http://127.0.0.1:1/a.pdf', filename: 'a.pdf' } }],
    ['sticker by link', { type: 'sticker', sticker: { link: 'http://127.0.0.1:1/a.webp' } }],
    ['location', { type: 'location', location: { latitude: '50.1', longitude: 8.6, name: 'Here' } }],
    ['contacts', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann Lee', first_name: 'Ann' } }] }],
    ['reaction', { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '👍' } }],
    ['reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '' } }],
    ['buttons', { type: 'interactive', interactive: buttons([reply('a', 'Yes'), reply('b', 'No')]) }],
    ['list', { type: 'interactive', interactive: list([{ rows: rows(10) }]) }],
    ['link button', { type: 'interactive', interactive: { type: 'cta_url', body: { text: 'See' }, action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://example.com' } } } }],
    ['location request', { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' } } }],
    ['flow', { type: 'interactive', interactive: { type: 'flow', body: { text: 'Fill in' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Start' } } } }],
    ['carousel', { type: 'interactive', interactive: { type: 'carousel', body: { text: 'Look' }, action: { cards: [card(0), card(1)] } } }],
    ['plain template', template('opening_hours')],
    ['template with values', template('order_update', { components: [body('Ann', 'A-1')] })],
    ['Spanish template', { type: 'template', template: { name: 'order_update', language: { code: 'es' }, components: [body('Ana', 'A-1')] } }],
    ['named template', template('appointment_reminder', { components: [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'date', text: 'Monday' }, { type: 'text', parameter_name: 'first_name', text: 'Ann' }] }] })],
    ['image template', template('new_collection', { components: [{ type: 'header', parameters: [{ type: 'image', image: { link: 'http://127.0.0.1:1/a.jpg' } }] }, body('Ann')] })],
    ['template with buttons', template('weekend_offer', { components: [body('Ann'), { type: 'button', sub_type: 'url', index: '2', parameters: [{ type: 'text', text: '77' }] }] })],
    ['by business-scoped id', { to: undefined, recipient: 'US.13491208655302741918', type: 'text', text: { body: 'Hi' } }],
  ])('%s', async (_name, message) => {
    const answer = await bed.send(message);
    expect(answer).toMatchObject({ status: 200, body: { messaging_product: 'whatsapp', messages: [{ id: expect.stringMatching(/^wamid\./) }] } });
  });
});

describe('refused', () => {
  it.each([
    ['text without body', { type: 'text', text: {} }, 131008],
    ['text of 4097 characters', { type: 'text', text: { body: 'x'.repeat(4097) } }, 100],
    ['no content', { type: 'image' }, 131008],
    ['unknown type', { type: 'poll', poll: {} }, 131051],
    ['id and link', { type: 'image', image: { id: '1', link: 'https://example.com/a' } }, 100],
    ['unknown media', { type: 'image', image: { id: '1' } }, 131009],
    ['link that is none', { type: 'image', image: { link: 'ftp://x' } }, 131009],
    ['caption on audio', { type: 'audio', audio: { link: 'https://example.com/a.ogg', caption: 'x' } }, 100],
    ['latitude beyond the pole', { type: 'location', location: { latitude: 91, longitude: 0 } }, 131009],
    ['contact without a name part', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann' } }] }, 131008],
    ['258 contacts', { type: 'contacts', contacts: Array.from({ length: 258 }, () => ({ name: { formatted_name: 'A', first_name: 'A' } })) }, 131009],
    ['reaction to nothing', { type: 'reaction', reaction: { emoji: '👍' } }, 131008],
    ['reaction in words', { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: 'nice' } }, 131009],
    ['four buttons', { type: 'interactive', interactive: buttons(['a', 'b', 'c', 'd'].map((id) => reply(id, id))) }, 131009],
    ['two buttons of one id', { type: 'interactive', interactive: buttons([reply('a', 'Yes'), reply('a', 'No')]) }, 131009],
    ['long button title', { type: 'interactive', interactive: buttons([reply('a', 'x'.repeat(21))]) }, 100],
    ['eleven rows in two sections', { type: 'interactive', interactive: list([{ title: 'A', rows: rows(6) }, { title: 'B', rows: rows(5) }]) }, 131009],
    ['sections without titles', { type: 'interactive', interactive: list([{ rows: rows(1) }, { rows: rows(1) }]) }, 131008],
    ['list with an image header', { type: 'interactive', interactive: { ...list([{ rows: rows(1) }]), header: { type: 'image', image: { link: 'https://example.com/a' } } } }, 131009],
    ['one card', { type: 'interactive', interactive: { type: 'carousel', body: { text: 'x' }, action: { cards: [card(0)] } } }, 131009],
    ['unknown template', template('no_such'), 132001],
    ['template in another language', { type: 'template', template: { name: 'opening_hours', language: { code: 'de' } } }, 132001],
    ['template with a value too few', template('order_update', { components: [body('Ann')] }), 132000],
    ['template without its image', template('new_collection', { components: [body('Ann')] }), 132012],
    ['template with a named value missing', template('appointment_reminder', { components: [body('Ann', 'Monday')] }), 132000],
    ['template value with a line break', template('order_update', { components: [body('Ann\nLee', 'A-1')] }), 132018],
    ['template that gets too long', template('order_update', { components: [body('x'.repeat(1000), 'A-1')] }), 132005],
    ['template without its button value', template('weekend_offer', { components: [body('Ann')] }), 131008],
    ['template button that is not there', template('opening_hours', { components: [{ type: 'button', sub_type: 'url', index: 0, parameters: [] }] }), 132018],
    ['no recipient', { to: undefined, type: 'text', text: { body: 'x' } }, 100],
    ['no phone number', { to: 'Ann', type: 'text', text: { body: 'x' } }, 131009],
    ['no business-scoped id', { to: undefined, recipient: 'user.1', type: 'text', text: { body: 'x' } }, 131009],
    ['a group', { recipient_type: 'group', type: 'text', text: { body: 'x' } }, 131041],
    ['itself', { to: '+1 555 010 0001', type: 'text', text: { body: 'x' } }, 131021],
    ['long opaque data', { type: 'text', text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(513) }, 100],
  ])('%s', async (_name, message, code) => {
    const answer = await bed.send(message);
    expect([answer.status, errorCode(answer)]).toEqual([code === 132001 ? 404 : 400, code]);
    expect(answer.body).toMatchObject({ error: { type: 'OAuthException', fbtrace_id: expect.any(String), message: expect.stringContaining(`(#${code})`) } });
  });

  it('without messaging_product', async () => {
    const answer = await bed.graph('POST', `/${ACME}/messages`, { to: '+15551234567', text: { body: 'x' } });
    expect(errorCode(answer)).toBe(100);
  });

  it('with a body that is not JSON', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ACME_TOKEN}` };
    const response = await fetch(`${bed.simulator.url}/${ACME}/messages`, { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
  });
});

it.each([
  ['+52 55 1234 5678', '5215512345678'],
  ['+54 11 1234 5678', '5491112345678'],
  ['+55 31 98765 4321', '553187654321'],
  ['+55 11 98765 4321', '5511987654321'],
  ['+55 11 8765 4321', '5511987654321'],
  ['15551234567', '15551234567'],
])('answers %s with the WhatsApp id %s', async (to, waId) => {
  const answer = await bed.send({ to, type: 'text', text: { body: 'x' } });
  expect(listAt(answer.body, 'contacts')).toEqual([{ input: to, wa_id: waId }]);
});

it('takes form fields and no version', async () => {
  const form = new URLSearchParams({ messaging_product: 'whatsapp', to: '15551234567', type: 'text', text: '{"body":"hi"}' });
  const response = await fetch(`${bed.simulator.url}/${ACME}/messages?access_token=${ACME_TOKEN}`, { method: 'POST', body: form });
  expect(response.status).toBe(200);
});

it('refuses one-time passcodes to a business-scoped id', async () => {
  const { templates } = bed.simulator.world;
  templates.add({ wabaId: '200000000000001', name: 'passcode', language: 'en_US', category: 'AUTHENTICATION', previousCategory: undefined, status: 'APPROVED', rejectedReason: 'NONE', parameterFormat: 'POSITIONAL', components: [{ type: 'BODY', text: 'Your code' }] });
  const answer = await bed.send({ ...template('passcode'), to: undefined, recipient: 'US.1349120865530' });
  expect(errorCode(answer)).toBe(131062);
});

it('marks as read and shows typing', async () => {
  const { wamid } = await bed.inbound({ type: 'text', text: { body: 'Hi' } });
  const answer = await bed.graph('POST', `/${ACME}/messages`, { messaging_product: 'whatsapp', status: 'read', message_id: wamid, typing_indicator: { type: 'text' } });
  expect(answer).toMatchObject({ status: 200, body: { success: true } });
  expect(bed.simulator.world.chats.message(String(wamid))?.status).toBe('read');
  const nonsense = await bed.graph('POST', `/${ACME}/messages`, { messaging_product: 'whatsapp', status: 'read', message_id: 'x' });
  expect(errorCode(nonsense)).toBe(100);
});

it('brings a file that cannot be fetched back as 131053', async () => {
  const wamid = await bed.sent({ type: 'image', image: { link: 'http://127.0.0.1:1/nothing.jpg' } });
  const failed = await bed.receiver.untilStatus(wamid, 'failed');
  expect(objectAt(listAt(failed, 'errors')[0] ?? {}, 'error_data').details).toEqual(expect.stringContaining('weblink'));
  expect(listAt(failed, 'errors')).toMatchObject([{ code: 131053 }]);
});
