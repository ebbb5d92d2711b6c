import { useState } from 'react';
import type { ChatMessage } from '../../../src/phone/chat.js';
import { IconButton } from '../icon-button.js';
import { BubbleContent } from './bubble-content.js';
import { BubbleMenu } from './bubble-menu.js';
import { clockTime } from './clock-time.js';
import type { Drafting } from './drafting.js';
import { preview } from './preview.js';
import { Ticks } from './ticks.js';
import type { WrittenMessage } from './written-message.js';

interface BubbleProps {
  message: ChatMessage;
  quoted: ChatMessage | undefined;
  businessName: string;
  onWrite: (message: WrittenMessage) => void;
  onDraft: (drafting: Drafting) => void;
}

export function Bubble({ message, quoted, businessName, onWrite, onDraft }: BubbleProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  const own = message.direction === 'out';
  const reactions = [message.reactions.person, message.reactions.business].filter(
    (emoji) => emoji !== undefined,
  );
  return (
    <div className={`bubble-line line-${message.direction}`}>
      <article
        className={`bubble bubble-${message.type} ${own ? 'own' : 'theirs'}`}
        data-testid="phone-message"
        data-direction={message.direction}
        data-status={message.status}
        data-type={message.type}
        data-id={message.id}
        aria-label={`${own ? 'You' : businessName}, ${clockTime(message.at)}`}
      >
        {message.deleted ? (
          <p className="gone">This message was deleted</p>
        ) : (
          <>
            {message.quotedId !== undefined && (
              <Quote quoted={quoted} businessName={businessName} />
            )}
            <BubbleContent message={message} onWrite={onWrite} />
          </>
        )}
        <footer className="bubble-foot">
          {message.edited && !message.deleted && <span>Edited</span>}
          <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
          {own && <Ticks status={message.status} />}
        </footer>
        {reactions.length > 0 && (
          <span className="reactions" role="img" aria-label={`Reactions: ${reactions.join(' ')}`}>
            {reactions.join('')}
          </span>
        )}
      </article>
      {!message.deleted && (
        <IconButton
          icon="more"
          label="Message options"
          className="bubble-more"
          onClick={() => setMenuOpen(true)}
        />
      )}
      {menuOpen && (
        <BubbleMenu
          message={message}
          onWrite={onWrite}
          onDraft={onDraft}
          onClose={() => setMenuOpen(false)}
        />
      )}
    </div>
  );
}

function Quote({
  quoted,
  businessName,
}: {
  quoted: ChatMessage | undefined;
  businessName: string;
}) {
  return (
    <blockquote className="quote">
      <strong>{quoted?.direction === 'out' ? 'You' : businessName}</strong>
      <span>{quoted ? preview(quoted) : 'Message'}</span>
    </blockquote>
  );
}
