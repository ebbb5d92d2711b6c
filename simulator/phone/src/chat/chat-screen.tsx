import { useState } from 'react';
import type { ChatMessage } from '../../../src/phone/chat.js';
import type { PhoneFrame } from '../../../src/phone/phone-frame.js';
import type { ShownNumber, ShownPerson } from '../../../src/phone/phone-news.js';
import { Avatar } from '../avatar.js';
import { AirplaneSwitch } from '../chats/airplane-switch.js';
import { Composer } from '../compose/composer.js';
import { IconButton } from '../icon-button.js';
import { words } from './content.js';
import { type Drafting, FRESH } from './drafting.js';
import { MessageList } from './message-list.js';
import type { WrittenMessage } from './written-message.js';

interface ChatScreenProps {
  person: ShownPerson;
  number: ShownNumber;
  messages: ChatMessage[];
  typingUntil: number;
  connected: boolean;
  say: (frame: PhoneFrame) => void;
  onBack: () => void;
  onInspect: () => void;
}

export function ChatScreen({
  person,
  number,
  messages,
  typingUntil,
  connected,
  say,
  onBack,
  onInspect,
}: ChatScreenProps) {
  const [drafting, setDrafting] = useState<Drafting>(FRESH);
  const [text, setText] = useState('');
  const draft = (next: Drafting) => {
    setDrafting(next);
    if (next.kind === 'edit') setText(words(next.of.content, 'body'));
  };
  const write = (message: WrittenMessage) => {
    say({ type: 'write', phoneNumberId: number.phoneNumberId, message });
    setDrafting(FRESH);
  };
  const typing = typingUntil > 0;
  return (
    <div className="screen chat-screen">
      <header className="bar">
        <IconButton icon="back" label="All chats" onClick={onBack} />
        <Avatar name={number.name} size={36} />
        <span className="bar-text">
          <h1>{number.name}</h1>
          <span className="bar-detail" aria-live="polite">
            {typing ? (
              <span className="typing-word">typing…</span>
            ) : (
              presence(connected, person.airplane, number)
            )}
          </span>
        </span>
        <AirplaneSwitch on={person.airplane} say={say} />
        <IconButton icon="inspect" label="Inspector" className="narrow-only" onClick={onInspect} />
      </header>
      <p className="hidden">
        Phone of <span data-testid="phone-person-name">{person.name ?? person.key}</span>
      </p>
      <MessageList
        messages={messages}
        typing={typing}
        businessName={number.name}
        onWrite={write}
        onDraft={draft}
      />
      <Composer
        drafting={drafting}
        text={text}
        onText={setText}
        onWrite={write}
        onCancel={() => setDrafting(FRESH)}
      />
    </div>
  );
}

function presence(connected: boolean, airplane: boolean, number: ShownNumber): string {
  if (!connected) return 'Connecting…';
  return airplane ? 'Waiting for network' : `Business · ${number.displayPhoneNumber}`;
}
