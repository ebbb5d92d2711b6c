import { Refusal } from '../../../platform/graphql/refusal.js';
import { MediaEntity } from '../../media/media.entity.js';
import { MessageEntity } from '../message.entity.js';
import { composeContacts } from './compose-contacts.js';
import { composeInteractive } from './compose-interactive.js';
import { composeLocation } from './compose-location.js';
import { composeMedia } from './compose-media.js';
import { composeReaction } from './compose-reaction.js';
import { composeTemplate } from './compose-template.js';
import { composeText } from './compose-text.js';

const media = (overrides: Partial<MediaEntity> = {}) =>
  Object.assign(new MediaEntity(), {
    id: 'm1',
    kind: 'IMAGE',
    mimeType: 'image/jpeg',
    state: 'STORED',
    fileName: 'cat.jpg',
    ...overrides,
  });
const known = Object.assign(new MessageEntity(), { wamid: 'wamid.1' });
const row = (id: string) => ({ id, title: `Title ${id}` });
const voice = media({ kind: 'AUDIO', mimeType: 'audio/ogg; codecs=opus' });
const pdf = media({ kind: 'DOCUMENT', mimeType: 'application/pdf', fileName: 'a.pdf' });

describe('composes for the Cloud API', () => {
  it.each([
    ['a text', composeText('Hi'), { type: 'text', text: { body: 'Hi' } }],
    [
      'an image',
      composeMedia(media(), { caption: 'Cat' }),
      { type: 'image', image: { caption: 'Cat' } },
    ],
    [
      'a voice note',
      composeMedia(voice, { voice: true }),
      { type: 'audio', audio: { voice: true } },
    ],
    ['a document', composeMedia(pdf, {}), { type: 'document', document: { filename: 'a.pdf' } }],
    [
      'a location',
      composeLocation({ latitude: 1, longitude: 2, name: 'Here' }),
      { type: 'location', location: { latitude: 1, longitude: 2, name: 'Here' } },
    ],
    [
      'a contact',
      composeContacts([{ name: 'Ann', phones: ['+1650'], emails: null }]),
      {
        type: 'contacts',
        contacts: [
          {
            name: { formatted_name: 'Ann', first_name: 'Ann' },
            phones: [{ phone: '+1650', type: 'CELL' }],
            emails: [],
          },
        ],
      },
    ],
    [
      'buttons',
      composeInteractive({ body: 'Which?', footer: 'Ask us', buttons: [row('a'), row('b')] }),
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'Which?' },
          footer: { text: 'Ask us' },
          action: {
            buttons: [
              { type: 'reply', reply: { id: 'a', title: 'Title a' } },
              { type: 'reply', reply: { id: 'b', title: 'Title b' } },
            ],
          },
        },
      },
    ],
    [
      'a list',
      composeInteractive({
        body: 'Which?',
        header: 'Menu',
        listButton: 'Open',
        sections: [{ rows: [{ ...row('a'), description: 'First' }, row('b')] }],
      }),
      {
        type: 'interactive',
        interactive: {
          type: 'list',
          header: { type: 'text', text: 'Menu' },
          body: { text: 'Which?' },
          action: {
            button: 'Open',
            sections: [
              {
                rows: [
                  { id: 'a', title: 'Title a', description: 'First' },
                  { id: 'b', title: 'Title b' },
                ],
              },
            ],
          },
        },
      },
    ],
    [
      'a reaction',
      composeReaction({ messageId: 'x', emoji: '❤' }, known),
      { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '❤' } },
    ],
    [
      'a template without variables',
      composeTemplate({ name: 'hello', language: 'en_US' }, null),
      { type: 'template', template: { name: 'hello', language: { code: 'en_US' } } },
    ],
    [
      'a template with positional variables and a button',
      composeTemplate(
        {
          name: 'order',
          language: 'en_US',
          variables: [
            { component: 'BODY', index: 1, value: 'B' },
            { component: 'BODY', index: 0, value: 'A' },
            { component: 'BUTTON', index: 2, value: 'suffix' },
          ],
        },
        media(),
      ),
      {
        type: 'template',
        template: {
          name: 'order',
          language: { code: 'en_US' },
          components: [
            { type: 'header', parameters: [{ type: 'image', image: {} }] },
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'A' },
                { type: 'text', text: 'B' },
              ],
            },
            {
              type: 'button',
              sub_type: 'url',
              index: '2',
              parameters: [{ type: 'text', text: 'suffix' }],
            },
          ],
        },
      },
    ],
    [
      'a template with named variables',
      composeTemplate(
        {
          name: 'order',
          language: 'en',
          variables: [{ component: 'HEADER', name: 'first', value: 'Ann' }],
        },
        null,
      ),
      {
        type: 'template',
        template: {
          name: 'order',
          language: { code: 'en' },
          components: [
            {
              type: 'header',
              parameters: [{ type: 'text', parameter_name: 'first', text: 'Ann' }],
            },
          ],
        },
      },
    ],
  ])('%s', (_, composed, payload) => {
    expect(composed.payload).toEqual(payload);
  });
});

describe('refuses, with the field', () => {
  const many = Array.from({ length: 11 }, (_, at) => row(`r${at}`));
  const variable = (value: string) => [{ component: 'BODY' as const, value }];
  it.each<[string, () => unknown, string[]]>([
    ['a caption on audio', () => composeMedia(voice, { caption: 'x' }), ['caption']],
    ['voice that is no Opus', () => composeMedia(media(), { voice: true }), ['voice']],
    [
      'a file that is still on its way',
      () => composeMedia(media({ state: 'PENDING' }), {}),
      ['mediaId'],
    ],
    [
      'no place on earth',
      () => composeLocation({ latitude: 91, longitude: 0 }),
      ['location', 'latitude'],
    ],
    ['no contacts', () => composeContacts([]), ['contacts']],
    ['neither buttons nor list', () => composeInteractive({ body: 'x' }), ['interactive']],
    [
      'four buttons',
      () => composeInteractive({ body: 'x', buttons: many.slice(0, 4) }),
      ['interactive', 'buttons'],
    ],
    [
      'equal buttons',
      () => composeInteractive({ body: 'x', buttons: [row('a'), row('a')] }),
      ['interactive', 'buttons'],
    ],
    [
      'a long title',
      () => composeInteractive({ body: 'x', buttons: [{ id: 'a', title: 'x'.repeat(21) }] }),
      ['interactive', 'buttons', '0', 'title'],
    ],
    [
      'eleven rows',
      () => composeInteractive({ body: 'x', listButton: 'y', sections: [{ rows: many }] }),
      ['interactive', 'sections'],
    ],
    [
      'sections without titles',
      () =>
        composeInteractive({
          body: 'x',
          listButton: 'y',
          sections: [{ rows: [row('a')] }, { rows: [row('b')] }],
        }),
      ['interactive', 'sections', '0', 'title'],
    ],
    [
      'a reaction to what WhatsApp does not know',
      () => composeReaction({ messageId: 'x', emoji: '👍' }, null),
      ['reaction', 'messageId'],
    ],
    [
      'a word as reaction',
      () => composeReaction({ messageId: 'x', emoji: 'ok' }, known),
      ['reaction', 'emoji'],
    ],
    [
      'a value with a line break',
      () => composeTemplate({ name: 'a', language: 'b', variables: variable('a\nb') }, null),
      ['template', 'variables', '0', 'value'],
    ],
    [
      'a button without place',
      () =>
        composeTemplate(
          { name: 'a', language: 'b', variables: [{ component: 'BUTTON', value: 'x' }] },
          null,
        ),
      ['template', 'variables', '0', 'index'],
    ],
    [
      'a sound as header',
      () => composeTemplate({ name: 'a', language: 'b' }, voice),
      ['template', 'headerMediaId'],
    ],
  ])('%s', (_, compose, field) => {
    const refusal = thrownBy(compose);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ field: ['input', ...field] });
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
