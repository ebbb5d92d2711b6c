import { body, buttons, card, list, reply, rows, template } from '../testing/message-builders.js';
import { TestBed } from '../testing/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { throughputPerSecond: null, pairLimit: false });
});
afterAll(() => bed.close());

describe('accepted', () => {
  it.each([
    ['text', { type: 'text', text: { body: 'Hi', preview_url: true } }],
    ['text by default', { text: { body: 'Hi' } }],
    ['text of 4096 characters', { type: 'text', text: { body: 'x'.repeat(4096) } }],
    ['image by link', { type: 'image', image: { link: 'http://127.0.0.1:1/a.jpg', caption: 'A' } }],
    ['video by link', { type: 'video', video: { link: 'http://127.0.0.1:1/a.mp4' } }],
    ['audio by link', { type: 'audio', audio: { link: 'http://127.0.0.1:1/a.ogg', voice: true } }],
    [
      'document by link',
      { type: 'document', document: { link: 'http://127.0.0.1:1/a.pdf', filename: 'a.pdf' } },
    ],
    ['sticker by link', { type: 'sticker', sticker: { link: 'http://127.0.0.1:1/a.webp' } }],
    [
      'location',
      { type: 'location', location: { latitude: '50.1', longitude: 8.6, name: 'Here' } },
    ],
    [
      'contacts',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann Lee', first_name: 'Ann' } }] },
    ],
    ['reaction', { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '👍' } }],
    [
      'reaction taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.HBgLMTU1NTA=', emoji: '' } },
    ],
    [
      'buttons',
      { type: 'interactive', interactive: buttons([reply('a', 'Yes'), reply('b', 'No')]) },
    ],
    ['list', { type: 'interactive', interactive: list([{ rows: rows(10) }]) }],
    [
      'link button',
      {
        type: 'interactive',
        interactive: {
          type: 'cta_url',
          body: { text: 'See' },
          action: {
            name: 'cta_url',
            parameters: { display_text: 'Open', url: 'https://example.com' },
          },
        },
      },
    ],
    [
      'location request',
      {
        type: 'interactive',
        interactive: {
          type: 'location_request_message',
          body: { text: 'Where?' },
          action: { name: 'send_location' },
        },
      },
    ],
    [
      'flow',
      {
        type: 'interactive',
        interactive: {
          type: 'flow',
          body: { text: 'Fill in' },
          action: {
            name: 'flow',
            parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Start' },
          },
        },
      },
    ],
    [
      'carousel',
      {
        type: 'interactive',
        interactive: {
          type: 'carousel',
          body: { text: 'Look' },
          action: { cards: [card(0), card(1)] },
        },
      },
    ],
    ['plain template', template('opening_hours')],
    ['template with values', template('order_update', { components: [body('Ann', 'A-1')] })],
    [
      'Spanish template',
      {
        type: 'template',
        template: {
          name: 'order_update',
          language: { code: 'es' },
          components: [body('Ana', 'A-1')],
        },
      },
    ],
    [
      'named template',
      template('appointment_reminder', {
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', parameter_name: 'date', text: 'Monday' },
              { type: 'text', parameter_name: 'first_name', text: 'Ann' },
            ],
          },
        ],
      }),
    ],
    [
      'image template',
      template('new_collection', {
        components: [
          {
            type: 'header',
            parameters: [{ type: 'image', image: { link: 'http://127.0.0.1:1/a.jpg' } }],
          },
          body('Ann'),
        ],
      }),
    ],
    [
      'template with buttons',
      template('weekend_offer', {
        components: [
          body('Ann'),
          {
            type: 'button',
            sub_type: 'url',
            index: '2',
            parameters: [{ type: 'text', text: '77' }],
          },
        ],
      }),
    ],
    [
      'by business-scoped id',
      { to: undefined, recipient: 'US.13491208655302741918', type: 'text', text: { body: 'Hi' } },
    ],
  ])('%s', async (_name, message) => {
    const answer = await bed.send(message);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        messages: [{ id: expect.stringMatching(/^wamid\./) }],
      },
    });
  });
});
