import { composed, type ComposedMessage, limited } from './composed-message.js';

const MAX_LENGTH = 4096;
const LINK = /https?:\/\//;

/** WhatsApp previews the first link. */
export function composeText(text: string): ComposedMessage {
  const body = limited(text, MAX_LENGTH, 'text');
  return composed({
    type: 'TEXT',
    text: body,
    payload: { type: 'text', text: { body, ...(LINK.test(body) && { preview_url: true }) } },
  });
}
