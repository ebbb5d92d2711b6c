import { useEffect } from 'react';
import type { LogLine } from '../../src/webhooks/log-line.js';
import { type Address, goTo } from './address.js';
import { ChatScreen } from './chat/chat-screen.js';
import { ChatList } from './chats/chat-list.js';
import { useEyes } from './line/use-eyes.js';
import { usePhoneLine } from './line/use-phone-line.js';

interface PhoneProps {
  person: string;
  address: Address;
  onLog: (log: LogLine[]) => void;
  onInspect: () => void;
  onTheme: () => void;
  theme: 'light' | 'dark';
}

/** One person's phone: the list of businesses, or the chat with one of them. */
export function Phone({ person, address, onLog, onInspect, onTheme, theme }: PhoneProps) {
  const { state, say, dismiss } = usePhoneLine(person, address.name, address.username);
  const number = state.numbers.find(({ phoneNumberId }) => phoneNumberId === address.number);
  useEyes(say, state.connected, number?.phoneNumberId ?? null);
  useEffect(() => onLog(state.log), [onLog, state.log]);

  if (!state.person)
    return (
      <p className="notice" role="status">
        Connecting to the simulator…
      </p>
    );
  const shared = { person: state.person, connected: state.connected, say, onInspect };
  return (
    <>
      {number ? (
        <ChatScreen
          {...shared}
          key={number.phoneNumberId}
          number={number}
          messages={state.chats[number.phoneNumberId]?.messages ?? []}
          typingUntil={state.typingUntil[number.phoneNumberId] ?? 0}
          onBack={() => goTo({ ...address, number: null })}
        />
      ) : (
        <ChatList
          {...shared}
          state={state}
          theme={theme}
          onTheme={onTheme}
          onOpen={(id) => goTo({ ...address, number: id })}
          onOther={() => goTo({})}
        />
      )}
      {state.refusal !== undefined && (
        <div className="refusal" role="alert">
          <span>{state.refusal}</span>
          <button type="button" onClick={dismiss}>
            Dismiss
          </button>
        </div>
      )}
    </>
  );
}
