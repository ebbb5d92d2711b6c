import type { ChatMessage } from '../../../src/phone/chat.js';
import type {
  PhoneNews,
  ShownChat,
  ShownNumber,
  ShownPerson,
} from '../../../src/phone/phone-news.js';
import type { LogLine } from '../../../src/webhooks/log-line.js';

const LOG_LINES = 100;

export interface PhoneState {
  connected: boolean;
  person: ShownPerson | undefined;
  numbers: ShownNumber[];
  chats: Record<string, ShownChat>;
  /** When the business stops typing, by number. */
  typingUntil: Record<string, number>;
  log: LogLine[];
  refusal: string | undefined;
}

export type PhoneEvent =
  | PhoneNews
  | { type: 'lost' }
  | { type: 'stoppedTyping'; phoneNumberId: string }
  | { type: 'dismiss' };

export const NO_PHONE: PhoneState = {
  connected: false,
  person: undefined,
  numbers: [],
  chats: {},
  typingUntil: {},
  log: [],
  refusal: undefined,
};

export function phoneState(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'welcome': {
      const chats = Object.fromEntries(event.chats.map((chat) => [chat.phoneNumberId, chat]));
      const { person, numbers, log } = event;
      return { ...NO_PHONE, connected: true, person, numbers, chats, log: log.slice(-LOG_LINES) };
    }
    case 'person':
      return { ...state, person: event.person };
    case 'message':
      return withMessage(state, event.phoneNumberId, event.message, event.unread);
    case 'typing':
      return withTyping(state, event.phoneNumberId, Date.now() + event.forMs);
    case 'stoppedTyping':
      return withTyping(state, event.phoneNumberId, 0);
    case 'log':
      return { ...state, log: [...state.log, event.line].slice(-LOG_LINES) };
    case 'refused':
      return { ...state, refusal: event.reason };
    case 'dismiss':
      return { ...state, refusal: undefined };
    case 'lost':
      return { ...state, connected: false };
  }
}

function withMessage(
  state: PhoneState,
  phoneNumberId: string,
  message: ChatMessage,
  unread: number,
): PhoneState {
  const before = state.chats[phoneNumberId]?.messages ?? [];
  const known = before.some(({ id }) => id === message.id);
  const messages = known
    ? before.map((one) => (one.id === message.id ? message : one))
    : [...before, message];
  const chats = { ...state.chats, [phoneNumberId]: { phoneNumberId, messages, unread } };
  const next = { ...state, chats };
  return known || message.direction === 'out' ? next : withTyping(next, phoneNumberId, 0);
}

function withTyping(state: PhoneState, phoneNumberId: string, until: number): PhoneState {
  return { ...state, typingUntil: { ...state.typingUntil, [phoneNumberId]: until } };
}
