import { acme } from '../../../test/support/fixture.js';
import { freshPhone } from '../../contacts/testing/contacts.builders.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import type { InboundMessage, InboundSender } from '../../whatsapp/public/inbound-listener.js';

type Content = Readonly<Record<string, unknown>> & { readonly type: string };

/** Somebody who writes, with a phone number unless the overrides take it away. */
export function buildSender(overrides: Partial<InboundSender> = {}): InboundSender {
  return { waId: freshPhone(), bsuid: null, username: null, profileName: 'Pat', ...overrides };
}

export const text = (body: string): Content => ({ type: 'text', text: { body } });

/** A message to Acme's number as the fold hands it over; `content` is WhatsApp's message object. */
export function buildInbound(
  sender: InboundSender,
  content: Content,
  overrides: Partial<InboundMessage> = {},
): InboundMessage {
  const wamid = overrides.wamid ?? `wamid.${uuidv7()}`;
  const now = new Date();
  const message = { from: sender.waId, id: wamid, timestamp: '0', ...content };
  return {
    index: 0,
    numberId: acme.number.id,
    phoneNumberId: acme.number.phoneNumberId,
    wamid,
    sender,
    type: content.type,
    message,
    raw: Buffer.from(JSON.stringify(message)),
    sentAt: now,
    receivedAt: now,
    ...overrides,
  };
}
