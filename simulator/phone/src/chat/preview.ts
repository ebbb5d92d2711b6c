import type { ChatMessage } from '../../../src/phone/chat.js';
import { member, members, words } from './content.js';

const NAMES: Readonly<Record<string, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contact',
  order: 'Order',
};

/** A message in one line, for lists and quotes. */
export function preview(message: ChatMessage): string {
  if (message.deleted) return 'Message deleted';
  const { content, type } = message;
  switch (type) {
    case 'text':
      return words(content, 'body');
    case 'template':
      return words(member(content, 'body'), 'text');
    case 'interactive':
      return words(member(content, 'body'), 'text') || replyTitle(content);
    case 'button':
      return words(content, 'text');
    case 'contacts':
      return (
        words(member(members(content, 'contacts')[0] ?? {}, 'name'), 'formatted_name') || 'Contact'
      );
    default:
      return (
        words(content, 'caption') ||
        words(content, 'filename') ||
        words(content, 'name') ||
        (NAMES[type] ?? type)
      );
  }
}

export function replyTitle(content: ChatMessage['content']): string {
  return words(member(content, words(content, 'type')), 'title') || 'Reply';
}
