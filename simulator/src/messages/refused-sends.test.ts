import { body, buttons, card, list, reply, rows, template } from '../testing/message-builders.js';
import { ACME, ACME_TOKEN, errorCode, TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null, pairLimit: false });
});
afterAll(() => bed.close());

describe('refused', () => {
  it.each([
    ['text without body', { type: 'text', text: {} }, 131008],
    ['text of 4097 characters', { type: 'text', text: { body: 'x'.repeat(4097) } }, 100],
    ['no content', { type: 'image' }, 131008],
    ['unknown type', { type: 'poll', poll: {} }, 131051],
    ['id and link', { type: 'image', image: { id: '1', link: 'https://example.com/a' } }, 100],
    ['unknown media', { type: 'image', image: { id: '1' } }, 131009],
    ['link that is none', { type: 'image', image: { link: 'ftp://x' } }, 131009],
    [
      'caption on audio',
      { type: 'audio', audio: { link: 'https://example.com/a.ogg', caption: 'x' } },
      100,
    ],
    [
      'latitude beyond the pole',
      { type: 'location', location: { latitude: 91, longitude: 0 } },
      131009,
    ],
    [
      'contact without a name part',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann' } }] },
      131008,
    ],
    [
      '258 contacts',
      {
        type: 'contacts',
        contacts: Array.from({ length: 258 }, () => ({
          name: { formatted_name: 'A', first_name: 'A' },
        })),
      },
      131009,
    ],
    ['reaction to nothing', { type: 'reaction', reaction: { emoji: '👍' } }, 131008],
    [
      'reaction in words',
      { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: 'nice' } },
      131009,
    ],
    [
      'four buttons',
      {
        type: 'interactive',
        interactive: buttons(['a', 'b', 'c', 'd'].map((id) => reply(id, id))),
      },
      131009,
    ],
    [
      'two buttons of one id',
      { type: 'interactive', interactive: buttons([reply('a', 'Yes'), reply('a', 'No')]) },
      131009,
    ],
    [
      'long button title',
      { type: 'interactive', interactive: buttons([reply('a', 'x'.repeat(21))]) },
      100,
    ],
    [
      'eleven rows in two sections',
      {
        type: 'interactive',
        interactive: list([
          { title: 'A', rows: rows(6) },
          { title: 'B', rows: rows(5) },
        ]),
      },
      131009,
    ],
    [
      'sections without titles',
      { type: 'interactive', interactive: list([{ rows: rows(1) }, { rows: rows(1) }]) },
      131008,
    ],
    [
      'list with an image header',
      {
        type: 'interactive',
        interactive: {
          ...list([{ rows: rows(1) }]),
          header: { type: 'image', image: { link: 'https://example.com/a' } },
        },
      },
      131009,
    ],
    [
      'one card',
      {
        type: 'interactive',
        interactive: { type: 'carousel', body: { text: 'x' }, action: { cards: [card(0)] } },
      },
      131009,
    ],
    ['unknown template', template('no_such'), 132001],
    [
      'template in another language',
      { type: 'template', template: { name: 'opening_hours', language: { code: 'de' } } },
      132001,
    ],
    [
      'template with a value too few',
      template('order_update', { components: [body('Ann')] }),
      132000,
    ],
    [
      'template without its image',
      template('new_collection', { components: [body('Ann')] }),
      132012,
    ],
    [
      'template with a named value missing',
      template('appointment_reminder', { components: [body('Ann', 'Monday')] }),
      132000,
    ],
    [
      'template value with a line break',
      template('order_update', { components: [body('Ann\nLee', 'A-1')] }),
      132018,
    ],
    [
      'template that gets too long',
      template('order_update', { components: [body('x'.repeat(1000), 'A-1')] }),
      132005,
    ],
    [
      'template without its button value',
      template('weekend_offer', { components: [body('Ann')] }),
      131008,
    ],
    [
      'template button that is not there',
      template('opening_hours', {
        components: [{ type: 'button', sub_type: 'url', index: 0, parameters: [] }],
      }),
      132018,
    ],
    ['no recipient', { to: undefined, type: 'text', text: { body: 'x' } }, 100],
    ['no phone number', { to: 'Ann', type: 'text', text: { body: 'x' } }, 131009],
    [
      'no business-scoped id',
      { to: undefined, recipient: 'user.1', type: 'text', text: { body: 'x' } },
      131009,
    ],
    ['a group', { recipient_type: 'group', type: 'text', text: { body: 'x' } }, 131041],
    ['itself', { to: '+1 555 010 0001', type: 'text', text: { body: 'x' } }, 131021],
    [
      'long opaque data',
      { type: 'text', text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(513) },
      100,
    ],
  ])('%s', async (_name, message, code) => {
    const answer = await bed.send(message);
    expect([answer.status, errorCode(answer)]).toEqual([code === 132001 ? 404 : 400, code]);
    expect(answer.body).toMatchObject({
      error: {
        type: 'OAuthException',
        fbtrace_id: expect.any(String),
        message: expect.stringContaining(`(#${code})`),
      },
    });
  });

  it('without messaging_product', async () => {
    const answer = await bed.graph('POST', `/${ACME}/messages`, {
      to: '+15551234567',
      text: { body: 'x' },
    });
    expect(errorCode(answer)).toBe(100);
  });

  it('with a body that is not JSON', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ACME_TOKEN}` };
    const response = await fetch(`${bed.simulator.url}/${ACME}/messages`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(response.status).toBe(400);
  });
});
