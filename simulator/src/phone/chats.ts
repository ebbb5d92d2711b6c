import { type Chat, type ChatMessage, unreadIn } from './chat.js';

const MAX_MESSAGES = 50_000;
const MAX_PER_CHAT = 500;

export type ChatChange =
  | {
      kind: 'message';
      phoneNumberId: string;
      personKey: string;
      message: ChatMessage;
      unread: number;
    }
  | { kind: 'typing'; phoneNumberId: string; personKey: string; forMs: number };

/** The chats on all phones; beyond a bound the oldest chats are forgotten. */
export class Chats {
  readonly #chats = new Map<string, Chat>();
  readonly #chatById = new Map<string, Chat>();
  #count = 0;
  onChange: ((change: ChatChange) => void) | undefined;

  of(personKey: string): Chat[] {
    return [...this.#chats.values()].filter((chat) => chat.personKey === personKey);
  }

  find(phoneNumberId: string, personKey: string): Chat | undefined {
    return this.#chats.get(`${phoneNumberId}|${personKey}`);
  }

  chatOf(messageId: string): Chat | undefined {
    return this.#chatById.get(messageId);
  }

  message(messageId: string): ChatMessage | undefined {
    return this.#chatById.get(messageId)?.messages.findLast((message) => message.id === messageId);
  }

  add(phoneNumberId: string, personKey: string, message: ChatMessage): void {
    const chat = this.#chat(phoneNumberId, personKey);
    chat.messages.push(message);
    this.#chatById.set(message.id, chat);
    this.#count += 1;
    this.#forgetOldest(chat);
    this.changed(chat, message);
  }

  /** Tells the open phones that a message is not what it was. */
  changed(chat: Chat, message: ChatMessage): void {
    if (!this.onChange) return;
    const { phoneNumberId, personKey } = chat;
    this.onChange({ kind: 'message', phoneNumberId, personKey, message, unread: unreadIn(chat) });
  }

  setStatus(messageId: string, status: string): void {
    const chat = this.#chatById.get(messageId);
    const message = chat && this.message(messageId);
    if (!chat || !message) return;
    message.status = status;
    if (status === 'read' || status === 'played') message.seen = true;
    this.changed(chat, message);
  }

  typing(messageId: string, forMs: number): void {
    const chat = this.#chatById.get(messageId);
    if (chat)
      this.onChange?.({
        kind: 'typing',
        phoneNumberId: chat.phoneNumberId,
        personKey: chat.personKey,
        forMs,
      });
  }

  clear(): void {
    this.#chats.clear();
    this.#chatById.clear();
    this.#count = 0;
  }

  #chat(phoneNumberId: string, personKey: string): Chat {
    const key = `${phoneNumberId}|${personKey}`;
    const known = this.#chats.get(key);
    if (known) return known;
    const chat: Chat = { phoneNumberId, personKey, messages: [] };
    this.#chats.set(key, chat);
    return chat;
  }

  #forgetOldest(current: Chat): void {
    if (current.messages.length > MAX_PER_CHAT) this.#forget(current.messages.splice(0, 1));
    for (const [key, chat] of this.#chats) {
      if (this.#count <= MAX_MESSAGES) return;
      if (chat === current) continue;
      this.#chats.delete(key);
      this.#forget(chat.messages);
    }
  }

  #forget(messages: ChatMessage[]): void {
    this.#count -= messages.length;
    for (const { id } of messages) this.#chatById.delete(id);
  }
}
