import type { PhoneFrame } from '../../../src/phone/phone-frame.js';
import type { ShownNumber, ShownPerson } from '../../../src/phone/phone-news.js';
import { Avatar } from '../avatar.js';
import { clockTime } from '../chat/clock-time.js';
import { preview } from '../chat/preview.js';
import { Ticks } from '../chat/ticks.js';
import { IconButton } from '../icon-button.js';
import type { PhoneState } from '../line/phone-state.js';
import { addressOf } from '../people/person-address.js';
import { AirplaneSwitch } from './airplane-switch.js';

interface ChatListProps {
  state: PhoneState;
  person: ShownPerson;
  connected: boolean;
  theme: 'light' | 'dark';
  say: (frame: PhoneFrame) => void;
  onOpen: (phoneNumberId: string) => void;
  onOther: () => void;
  onTheme: () => void;
  onInspect: () => void;
}

/** The person's businesses, last spoken to first. */
export function ChatList({
  state,
  person,
  connected,
  theme,
  say,
  onOpen,
  onOther,
  onTheme,
  onInspect,
}: ChatListProps) {
  const lastAt = (number: ShownNumber) =>
    state.chats[number.phoneNumberId]?.messages.at(-1)?.at ?? 0;
  const numbers = [...state.numbers].sort((one, other) => lastAt(other) - lastAt(one));
  return (
    <div className="screen">
      <header className="bar">
        <IconButton icon="back" label="Another person" onClick={onOther} />
        <span className="bar-text">
          <h1 data-testid="phone-person-name">{person.name ?? person.key}</h1>
          <span className="bar-detail">{connected ? addressOf(person) : 'Connecting…'}</span>
        </span>
        <AirplaneSwitch on={person.airplane} say={say} />
        <IconButton
          icon="theme"
          label={`Use the ${theme === 'dark' ? 'light' : 'dark'} theme`}
          onClick={onTheme}
        />
        <IconButton icon="inspect" label="Inspector" className="narrow-only" onClick={onInspect} />
      </header>
      <ul className="rows scroll" aria-label="Chats">
        {numbers.map((number) => (
          <li key={number.phoneNumberId}>
            <ChatRow number={number} state={state} onOpen={() => onOpen(number.phoneNumberId)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChatRow({
  number,
  state,
  onOpen,
}: {
  number: ShownNumber;
  state: PhoneState;
  onOpen: () => void;
}) {
  const chat = state.chats[number.phoneNumberId];
  const last = chat?.messages.at(-1);
  const typing = (state.typingUntil[number.phoneNumberId] ?? 0) > 0;
  return (
    <button
      type="button"
      className="row"
      data-testid="phone-chat"
      data-number={number.phoneNumberId}
      onClick={onOpen}
    >
      <Avatar name={number.name} size={46} />
      <span className="row-text">
        <span className="row-title">{number.name}</span>
        <span className="row-detail">
          {typing ? (
            <span className="typing-word">typing…</span>
          ) : (
            <>
              {last?.direction === 'out' && <Ticks status={last.status} />}
              {last ? preview(last) : number.displayPhoneNumber}
            </>
          )}
        </span>
      </span>
      <span className="row-side">
        {last && <time dateTime={new Date(last.at).toISOString()}>{clockTime(last.at)}</time>}
        {chat && chat.unread > 0 && (
          <span className="badge" data-testid="phone-unread">
            {chat.unread}
            <span className="hidden"> unread</span>
          </span>
        )}
      </span>
    </button>
  );
}
