import { type JsonObject, objectAt, stringAt } from '../json/json-object.js';
import type { ChatMessage } from '../phone/chat.js';
import type { World } from '../world.js';
import type { InboundMessage } from './inbound-message.js';

/** Shows what a person did on their own phone: a bubble, or a change to an earlier one. */
export function keepOnPhone(world: World, inbound: InboundMessage): void {
  const { message, type } = inbound;
  switch (type) {
    case 'system':
    case 'request_welcome':
      return;
    case 'reaction':
      return change(world, stringAt(objectAt(message, 'reaction'), 'message_id'), (target) => {
        const emoji = stringAt(objectAt(message, 'reaction'), 'emoji');
        target.reactions.person = emoji === '' ? undefined : emoji;
      });
    case 'edit':
      return change(world, stringAt(objectAt(message, 'edit'), 'original_message_id'), (target) => {
        const edited = objectAt(objectAt(message, 'edit'), 'message');
        target.content = objectAt(edited, stringAt(edited, 'type') ?? target.type);
        target.edited = true;
      });
    case 'revoke':
      return change(
        world,
        stringAt(objectAt(message, 'revoke'), 'original_message_id'),
        (target) => {
          target.deleted = true;
        },
      );
    default:
      world.chats.add(inbound.number.phoneNumberId, inbound.person.key, bubble(inbound));
  }
}

function bubble({ wamid, message, type, sentAtMs }: InboundMessage): ChatMessage {
  return {
    id: wamid,
    direction: 'out',
    at: sentAtMs,
    type,
    content: contentOf(message, type),
    quotedId: stringAt(objectAt(message, 'context'), 'id'),
    status: 'waiting',
    seen: true,
    reactions: {},
    edited: false,
    deleted: false,
  };
}

function contentOf(message: JsonObject, type: string): JsonObject {
  return Array.isArray(message[type]) ? { [type]: message[type] } : objectAt(message, type);
}

function change(
  world: World,
  messageId: string | undefined,
  apply: (target: ChatMessage) => void,
): void {
  const chat = messageId === undefined ? undefined : world.chats.chatOf(messageId);
  const target = messageId === undefined ? undefined : world.chats.message(messageId);
  if (!chat || !target) return;
  apply(target);
  world.chats.changed(chat, target);
}
