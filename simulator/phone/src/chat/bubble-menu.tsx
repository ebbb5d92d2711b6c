import { useState } from 'react';
import type { ChatMessage } from '../../../src/phone/chat.js';
import { Icon } from '../icons.js';
import { Sheet } from '../sheet.js';
import type { Drafting } from './drafting.js';
import type { WrittenMessage } from './written-message.js';

const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
const EDITABLE_FOR_MS = 15 * 60_000;

interface BubbleMenuProps {
  message: ChatMessage;
  onWrite: (message: WrittenMessage) => void;
  onDraft: (drafting: Drafting) => void;
  onClose: () => void;
}

/** What a person can do with a message: react, answer, change or take back. */
export function BubbleMenu({ message, onWrite, onDraft, onClose }: BubbleMenuProps) {
  const own = message.direction === 'out';
  const finish = (act: () => void) => () => {
    act();
    onClose();
  };
  const react = (emoji: string) => {
    const removing = message.reactions.person === emoji;
    onWrite({
      type: 'reaction',
      reaction: { message_id: message.id, emoji: removing ? '' : emoji },
    });
  };
  const [openedAt] = useState(() => Date.now());
  const editable = own && message.type === 'text' && openedAt - message.at < EDITABLE_FOR_MS;
  return (
    <Sheet title="Message" onClose={onClose}>
      <div className="quick-reactions" role="group" aria-label="React">
        {QUICK.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-pressed={message.reactions.person === emoji}
            aria-label={`React with ${emoji}`}
            onClick={finish(() => react(emoji))}
          >
            {emoji}
          </button>
        ))}
      </div>
      <div className="menu">
        <button type="button" onClick={finish(() => onDraft({ kind: 'reply', to: message }))}>
          <Icon name="reply" /> Reply
        </button>
        {editable && (
          <button type="button" onClick={finish(() => onDraft({ kind: 'edit', of: message }))}>
            <Icon name="edit" /> Edit
          </button>
        )}
        {own && (
          <button
            type="button"
            onClick={finish(() =>
              onWrite({ type: 'revoke', revoke: { original_message_id: message.id } }),
            )}
          >
            <Icon name="remove" /> Delete for everyone
          </button>
        )}
      </div>
    </Sheet>
  );
}
