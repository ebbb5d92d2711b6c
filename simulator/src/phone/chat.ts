import type { JsonObject } from '../json/json-object.js';

/** A message as the person's phone keeps it. */
export interface ChatMessage {
  readonly id: string;
  /** From the person's point of view. */
  readonly direction: 'in' | 'out';
  readonly at: number;
  readonly type: string;
  content: JsonObject;
  readonly quotedId: string | undefined;
  /** Of the person's own: waiting, failed, sent, read; of the business's: the last status told to it. */
  status: string;
  /** Whether the person has looked at it. */
  seen: boolean;
  reactions: { person?: string | undefined; business?: string | undefined };
  edited: boolean;
  deleted: boolean;
}

/** What one person and one number have said to each other. */
export interface Chat {
  readonly phoneNumberId: string;
  readonly personKey: string;
  readonly messages: ChatMessage[];
}

export function unreadIn(chat: Chat): number {
  return chat.messages.filter((message) => message.direction === 'in' && !message.seen).length;
}
