import fc from 'fast-check';
import { buildInbound, buildSender } from '../../testing/inbound.builders.js';
import { parseMessage } from './parse-message.js';

const sender = buildSender();
const parse = (content: Record<string, unknown> & { type: string }) =>
  parseMessage(buildInbound(sender, content));

describe('parseMessage', () => {
  it.each([
    [
      { type: 'text', text: { body: 'Hi' } },
      { type: 'TEXT', text: 'Hi' },
    ],
    [
      { type: 'image', image: { id: '1', mime_type: 'image/jpeg', caption: 'Cat', sha256: 'a' } },
      {
        type: 'IMAGE',
        text: 'Cat',
        media: {
          kind: 'IMAGE',
          metaMediaId: '1',
          mimeType: 'image/jpeg',
          sha256: 'a',
          fileName: null,
        },
      },
    ],
    [
      { type: 'audio', audio: { id: '1', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { type: 'AUDIO', content: { isVoice: true } },
    ],
    [
      { type: 'document', document: { id: '1', mime_type: 'application/pdf', filename: 'a.pdf' } },
      { type: 'DOCUMENT', media: { fileName: 'a.pdf' } },
    ],
    [{ type: 'sticker', sticker: { id: '1', animated: true } }, { type: 'STICKER' }],
    [
      { type: 'location', location: { latitude: 1.5, longitude: '-2.5', name: 'Here' } },
      {
        type: 'LOCATION',
        content: { location: { latitude: 1.5, longitude: -2.5, name: 'Here', address: null } },
      },
    ],
    [
      {
        type: 'contacts',
        contacts: [
          {
            name: { formatted_name: 'Ann' },
            phones: [{ phone: '+1 650' }, { wa_id: '1' }],
            emails: [{ email: 'ann@example.com' }],
            org: { company: 'Acme' },
          },
        ],
      },
      {
        type: 'CONTACTS',
        content: {
          contacts: [
            {
              name: 'Ann',
              phones: ['+1 650', '1'],
              emails: ['ann@example.com'],
              organisation: 'Acme',
            },
          ],
        },
      },
    ],
    [
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'A', description: 'x' } },
      },
      {
        type: 'INTERACTIVE',
        text: 'A',
        content: {
          interactive: { kind: 'list_reply', chosen: { id: 'a', title: 'A', description: 'x' } },
        },
      },
    ],
    [
      {
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { body: 'Sent', response_json: '{}' } },
      },
      { type: 'INTERACTIVE', text: 'Sent', content: { interactive: { kind: 'nfm_reply' } } },
    ],
    [
      { type: 'button', button: { text: 'Yes', payload: 'y' } },
      { type: 'BUTTON', text: 'Yes' },
    ],
    [
      {
        type: 'order',
        order: {
          catalog_id: 'c',
          product_items: [
            { product_retailer_id: 'p', quantity: 2, item_price: 1.5, currency: 'EUR' },
          ],
        },
      },
      {
        type: 'ORDER',
        content: {
          order: {
            catalogId: 'c',
            items: [{ productRetailerId: 'p', quantity: 2, itemPrice: 1.5, currency: 'EUR' }],
          },
        },
      },
    ],
    [
      { type: 'reaction', reaction: { message_id: 'w', emoji: '👍' } },
      { type: 'REACTION', text: '👍', replyToWamid: 'w' },
    ],
    [
      { type: 'reaction', reaction: { message_id: 'w', emoji: '' } },
      { type: 'REACTION', text: null },
    ],
    [
      { type: 'reaction', reaction: {} },
      { type: 'UNSUPPORTED', content: { rawType: 'reaction' } },
    ],
    [
      {
        type: 'edit',
        edit: { original_message_id: 'w', message: { type: 'image', image: { caption: 'New' } } },
      },
      { type: 'EDIT', text: 'New', replyToWamid: 'w' },
    ],
    [
      { type: 'revoke', revoke: { original_message_id: 'w' } },
      { type: 'REVOKE', replyToWamid: 'w' },
    ],
    [
      { type: 'system', system: { type: 'user_changed_user_id', body: 'x', user_id: 'US.2' } },
      { type: 'SYSTEM', moved: { waId: null, bsuid: 'US.2' } },
    ],
    [
      {
        type: 'unsupported',
        unsupported: { type: 'poll' },
        errors: [{ code: 131051, title: 'No' }],
      },
      {
        type: 'UNSUPPORTED',
        content: { rawType: 'poll' },
        failure: { code: 131051, title: 'No', detail: null },
      },
    ],
    [{ type: 'hologram' }, { type: 'UNSUPPORTED', content: { rawType: 'hologram' } }],
    [
      { type: 'text', text: { body: 'Hi' }, context: { id: 'w', from: '1' } },
      { replyToWamid: 'w' },
    ],
    [
      { type: 'text', text: { body: 'Hi' }, context: { frequently_forwarded: true } },
      { content: { isForwarded: true }, replyToWamid: null },
    ],
    [
      {
        type: 'text',
        text: { body: 'Hi' },
        referral: { source_type: 'ad', headline: 'Sale', ctwa_clid: 'clid' },
      },
      {
        type: 'TEXT',
        content: { referral: { sourceType: 'ad', headline: 'Sale', clickId: 'clid' } },
      },
    ],
  ])('reads %j', (content, expected) => {
    expect(parse(content)).toMatchObject(expected);
  });

  it('makes text storable', () => {
    expect(parse({ type: 'text', text: { body: 'a\0b\uD800c😀' } }).text).toBe('a\uFFFDb\uFFFDc😀');
  });

  it('survives whatever comes', () => {
    const types = [
      'text',
      'image',
      'location',
      'contacts',
      'interactive',
      'order',
      'edit',
      'system',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.jsonValue(),
        fc.jsonValue(),
        (type, value, context) => {
          expect(() => parse({ type, [type]: value, context, errors: value })).not.toThrow();
        },
      ),
    );
  });
});
