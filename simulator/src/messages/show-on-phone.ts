import { stringAt } from '../json/json-object.js';
import { shownTemplate } from '../templates/shown-template.js';
import type { World } from '../world.js';
import type { OutboundMessage } from './outbound-message.js';

/** A business's message reaches the person's phone. */
export function showOnPhone(world: World, message: OutboundMessage): void {
  const { number, personKey, wamid, type, content } = message;
  if (type === 'reaction') {
    showReaction(world, stringAt(content, 'message_id') ?? '', stringAt(content, 'emoji') ?? '');
    return;
  }
  const seen =
    !world.gate.isOpen(personKey) || world.gate.isLooking(number.phoneNumberId, personKey);
  world.chats.add(number.phoneNumberId, personKey, {
    id: wamid,
    direction: 'in',
    at: world.clock.now(),
    type,
    content: message.template ? shownTemplate(message.template, content) : content,
    quotedId: message.quotedId,
    status: 'delivered',
    seen,
    reactions: {},
    edited: false,
    deleted: false,
  });
}

function showReaction(world: World, messageId: string, emoji: string): void {
  const chat = world.chats.chatOf(messageId);
  const message = world.chats.message(messageId);
  if (!chat || !message) return;
  message.reactions.business = emoji === '' ? undefined : emoji;
  world.chats.changed(chat, message);
}
