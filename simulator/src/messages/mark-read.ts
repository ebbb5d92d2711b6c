import { GraphError, missing } from '../graph/graph-error.js';
import { type JsonObject, objectAt, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';
import { looksLikeWamid } from './wamid.js';

const TYPING_MS = 25_000;

export function isMarkRead(body: JsonObject): boolean {
  return body.status === 'read';
}

/**
 * The business has read a message and, with it, the earlier ones; perhaps it is typing. A well-formed id that is not
 * known any more is taken, since memory does not outlive the process.
 */
export function markRead(world: World, body: JsonObject): JsonObject {
  const messageId = stringAt(body, 'message_id');
  if (messageId === undefined) throw missing('message_id');
  if (!looksLikeWamid(messageId)) {
    throw new GraphError(100, `Message ID ${messageId} does not exist.`, {
      message: '(#100) Invalid parameter',
    });
  }
  const chat = world.chats.chatOf(messageId);
  for (const message of chat?.messages ?? []) {
    if (message.direction === 'out' && message.status === 'sent')
      world.chats.setStatus(message.id, 'read');
    if (message.id === messageId) break;
  }
  if (stringAt(objectAt(body, 'typing_indicator'), 'type') === 'text')
    world.chats.typing(messageId, TYPING_MS);
  return { success: true };
}
