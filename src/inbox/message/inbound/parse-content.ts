import type { MediaKind } from '../../public/media.type.js';
import type { MessageContent } from '../../public/message-content.type.js';
import { parseInteractive, parseLocation, parseOrder, parseSharedContact } from './parse-parts.js';
import type { ParsedMessage } from './parsed-message.js';
import { isTrueAt, listAt, objectAt, textAt, type Untrusted } from './untrusted.js';

/** What differs from type to type; the rest is common to all. */
export type TypedContent = Pick<ParsedMessage, 'type'> &
  Partial<Pick<ParsedMessage, 'text' | 'content' | 'media' | 'replyToWamid' | 'moved'>>;

type Parser = (message: Untrusted) => TypedContent;

const parsers = new Map<string, Parser>([
  ['text', (message) => ({ type: 'TEXT', text: textAt(message, 'text', 'body') })],
  ['image', (message) => parseMedia(message, 'image', 'IMAGE')],
  ['video', (message) => parseMedia(message, 'video', 'VIDEO')],
  ['audio', (message) => parseMedia(message, 'audio', 'AUDIO')],
  ['voice', (message) => parseMedia(message, 'voice', 'AUDIO', { isVoice: true })],
  ['document', (message) => parseMedia(message, 'document', 'DOCUMENT')],
  ['sticker', (message) => parseMedia(message, 'sticker', 'STICKER')],
  ['location', parseLocationMessage],
  ['contacts', parseContactsMessage],
  ['interactive', parseInteractiveMessage],
  ['button', (message) => ({ type: 'BUTTON', text: textAt(message, 'button', 'text') })],
  ['order', parseOrderMessage],
  ['reaction', parseReaction],
  ['edit', parseEdit],
  ['revoke', parseRevoke],
  ['system', parseSystem],
  ['request_welcome', () => ({ type: 'SYSTEM', content: { rawType: 'request_welcome' } })],
]);

/** A type that nobody has told us about is kept as UNSUPPORTED, never dropped. */
export function parseContent(rawType: string, message: Untrusted): TypedContent {
  return parsers.get(rawType)?.(message) ?? unsupported(rawType, message);
}

function unsupported(rawType: string, message: Untrusted): TypedContent {
  const named = textAt(message, 'unsupported', 'type') ?? rawType;
  return { type: 'UNSUPPORTED', content: { rawType: named } };
}

function parseMedia(
  message: Untrusted,
  key: string,
  type: MediaKind,
  content: MessageContent = {},
): TypedContent {
  const part = objectAt(message, key);
  const metaMediaId = textAt(part, 'id');
  return {
    type,
    text: textAt(part, 'caption'),
    content: isTrueAt(part, 'voice') ? { ...content, isVoice: true } : content,
    media:
      metaMediaId === null
        ? null
        : {
            kind: type,
            mimeType: textAt(part, 'mime_type') ?? 'application/octet-stream',
            metaMediaId,
            sha256: textAt(part, 'sha256'),
            fileName: textAt(part, 'filename'),
          },
  };
}

function parseLocationMessage(message: Untrusted): TypedContent {
  const location = parseLocation(objectAt(message, 'location'));
  return location ? { type: 'LOCATION', content: { location } } : unsupported('location', message);
}

function parseContactsMessage(message: Untrusted): TypedContent {
  return {
    type: 'CONTACTS',
    content: { contacts: listAt(message, 'contacts').map(parseSharedContact) },
  };
}

function parseInteractiveMessage(message: Untrusted): TypedContent {
  const interactive = parseInteractive(objectAt(message, 'interactive'));
  return {
    type: 'INTERACTIVE',
    text: interactive.chosen?.title ?? interactive.body,
    content: { interactive },
  };
}

function parseOrderMessage(message: Untrusted): TypedContent {
  const order = parseOrder(objectAt(message, 'order'));
  return { type: 'ORDER', text: order.text, content: { order } };
}

/** No emoji, or an empty one, takes the reaction back. */
function parseReaction(message: Untrusted): TypedContent {
  const target = textAt(message, 'reaction', 'message_id');
  if (target === null) return unsupported('reaction', message);
  return { type: 'REACTION', text: textAt(message, 'reaction', 'emoji'), replyToWamid: target };
}

function parseEdit(message: Untrusted): TypedContent {
  const target = textAt(message, 'edit', 'original_message_id');
  if (target === null) return unsupported('edit', message);
  const edited = objectAt(message, 'edit', 'message');
  const text = parseContent(textAt(edited, 'type') ?? 'text', edited).text ?? null;
  return { type: 'EDIT', text, replyToWamid: target };
}

function parseRevoke(message: Untrusted): TypedContent {
  const target = textAt(message, 'revoke', 'original_message_id');
  if (target === null) return unsupported('revoke', message);
  return { type: 'REVOKE', replyToWamid: target };
}

function parseSystem(message: Untrusted): TypedContent {
  const system = objectAt(message, 'system');
  const rawType = textAt(system, 'type');
  const hasMoved = rawType === 'user_changed_number' || rawType === 'user_changed_user_id';
  return {
    type: 'SYSTEM',
    text: textAt(system, 'body'),
    content: { rawType: rawType ?? 'system' },
    moved: hasMoved ? { waId: textAt(system, 'wa_id'), bsuid: textAt(system, 'user_id') } : null,
  };
}
