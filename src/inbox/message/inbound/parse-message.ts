import type { InboundMessage } from '../../../whatsapp/public/inbound-listener.js';
import type { MessageContent } from '../../public/message-content.type.js';
import { parseContent } from './parse-content.js';
import { parseReferral } from './parse-parts.js';
import type { ParsedMessage } from './parsed-message.js';
import { integerAt, isTrueAt, listAt, objectAt, textAt, type Untrusted } from './untrusted.js';

/** Reads what can be read and never throws: the bytes are kept beside it. */
export function parseMessage({ type, message }: InboundMessage): ParsedMessage {
  const typed = parseContent(type, message);
  return {
    type: typed.type,
    text: typed.text ?? null,
    content: { ...typed.content, ...commonContent(message) },
    media: typed.media ?? null,
    replyToWamid: typed.replyToWamid ?? textAt(message, 'context', 'id'),
    moved: typed.moved ?? null,
    failure: parseFailure(message),
  };
}

function commonContent(message: Untrusted): MessageContent {
  const context = objectAt(message, 'context');
  const isForwarded = isTrueAt(context, 'forwarded') || isTrueAt(context, 'frequently_forwarded');
  const referral = objectAt(message, 'referral');
  return {
    ...(isForwarded && { isForwarded }),
    ...(Object.keys(referral).length > 0 && { referral: parseReferral(referral) }),
  };
}

/** Why WhatsApp could not pass all of it on, such as a file that was too large. */
function parseFailure(message: Untrusted): ParsedMessage['failure'] {
  const [error] = listAt(message, 'errors');
  const code = integerAt(error, 'code');
  if (code === null) return null;
  return {
    code,
    title: textAt(error, 'title') ?? textAt(error, 'message'),
    detail: textAt(error, 'error_data', 'details'),
  };
}
