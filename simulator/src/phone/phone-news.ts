import type { LogLine } from '../webhooks/log-line.js';
import type { ChatMessage } from './chat.js';

export interface ShownPerson {
  key: string;
  phone?: string | undefined;
  userId?: string | undefined;
  name?: string | undefined;
  username?: string | undefined;
  airplane: boolean;
}

export interface ShownNumber {
  phoneNumberId: string;
  displayPhoneNumber: string;
  name: string;
}

export interface ShownChat {
  phoneNumberId: string;
  messages: ChatMessage[];
  unread: number;
}

/** What a phone in a browser is told. */
export type PhoneNews =
  | {
      type: 'welcome';
      person: ShownPerson;
      numbers: ShownNumber[];
      chats: ShownChat[];
      log: LogLine[];
    }
  | { type: 'person'; person: ShownPerson }
  | { type: 'message'; phoneNumberId: string; message: ChatMessage; unread: number }
  | { type: 'typing'; phoneNumberId: string; forMs: number }
  | { type: 'log'; line: LogLine }
  | { type: 'refused'; reason: string };
