import { Fragment, type SyntheticEvent, useEffect, useRef } from 'react';
import type { ChatMessage } from '../../../src/phone/chat.js';
import { Bubble } from './bubble.js';
import { dayName } from './clock-time.js';
import type { Drafting } from './drafting.js';
import type { WrittenMessage } from './written-message.js';

interface MessageListProps {
  messages: ChatMessage[];
  typing: boolean;
  businessName: string;
  onWrite: (message: WrittenMessage) => void;
  onDraft: (drafting: Drafting) => void;
}

const NEAR_END_PX = 120;
const PICTURE_PX = 420;

export function MessageList({
  messages,
  typing,
  businessName,
  onWrite,
  onDraft,
}: MessageListProps) {
  const list = useRef<HTMLDivElement>(null);
  const last = messages.at(-1);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const nearEnd =
      element.scrollHeight - element.scrollTop - element.clientHeight <
      NEAR_END_PX + element.clientHeight;
    if (nearEnd || last?.direction === 'out') element.scrollTop = element.scrollHeight;
  }, [last?.id, last?.direction, typing]);
  return (
    <div
      ref={list}
      className="messages"
      role="log"
      aria-label={`Messages with ${businessName}`}
      tabIndex={0}
      onLoad={stayAtEnd}
    >
      {messages.length === 0 && (
        <p className="hint">Say hello to {businessName}. It will see the message in its inbox.</p>
      )}
      {messages.map((message, index) => (
        <Fragment key={message.id}>
          {startsDay(messages, index) && <p className="day">{dayName(message.at)}</p>}
          <Bubble
            message={message}
            quoted={messages.find(({ id }) => id === message.quotedId)}
            businessName={businessName}
            onWrite={onWrite}
            onDraft={onDraft}
          />
        </Fragment>
      ))}
      {typing && (
        <div className="bubble-line line-in">
          <div
            className="bubble typing"
            data-testid="phone-typing"
            role="status"
            aria-label={`${businessName} is typing`}
          >
            <i />
            <i />
            <i />
          </div>
        </div>
      )}
    </div>
  );
}

/** A picture that arrives late must not push the last message out of sight. */
function stayAtEnd({ currentTarget: list }: SyntheticEvent<HTMLElement>): void {
  if (list.scrollHeight - list.scrollTop - list.clientHeight < PICTURE_PX)
    list.scrollTop = list.scrollHeight;
}

function startsDay(messages: ChatMessage[], index: number): boolean {
  const before = messages[index - 1];
  const here = messages[index];
  return (
    !before || !here || new Date(before.at).toDateString() !== new Date(here.at).toDateString()
  );
}
