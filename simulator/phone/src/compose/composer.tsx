import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Drafting } from '../chat/drafting.js';
import { preview } from '../chat/preview.js';
import type { WrittenMessage } from '../chat/written-message.js';
import { IconButton } from '../icon-button.js';
import { AttachMenu } from './attach-menu.js';
import { VoiceButton } from './voice-button.js';

interface ComposerProps {
  drafting: Drafting;
  text: string;
  onText: (text: string) => void;
  onWrite: (message: WrittenMessage) => void;
  onCancel: () => void;
}

export function Composer({ drafting, text, onText, onWrite, onCancel }: ComposerProps) {
  const [attaching, setAttaching] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (drafting.kind !== 'fresh') input.current?.focus();
  }, [drafting]);

  const write = (message: WrittenMessage) => onWrite(quoting(drafting, message));
  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    if (drafting.kind === 'edit') onWrite(editOf(drafting.of.id, text));
    else write({ type: 'text', text: { body: text } });
    onText('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
    if (event.key === 'Escape' && drafting.kind !== 'fresh') onCancel();
  };
  return (
    <>
      <form className="composer" onSubmit={send} aria-label="Write a message">
        {drafting.kind !== 'fresh' && <DraftBar drafting={drafting} onCancel={onCancel} />}
        <div className="composer-row">
          <IconButton
            icon="attach"
            label="Attach"
            data-testid="phone-attach"
            aria-haspopup="dialog"
            onClick={() => setAttaching(true)}
          />
          <textarea
            ref={input}
            data-testid="phone-input"
            aria-label="Message"
            placeholder="Message"
            rows={1}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {text.trim() === '' && <VoiceButton onWrite={write} />}
          <button
            type="submit"
            className="icon-button send"
            aria-label="Send"
            title="Send"
            data-testid="phone-send"
            disabled={text.trim() === ''}
          >
            <SendGlyph />
          </button>
        </div>
      </form>
      {attaching && <AttachMenu onWrite={write} onClose={() => setAttaching(false)} />}
    </>
  );
}

function SendGlyph() {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d="M3 20.5v-6.8l8.5-1.7L3 10.3V3.5L21.5 12z" />
    </svg>
  );
}

function DraftBar({
  drafting,
  onCancel,
}: {
  drafting: Exclude<Drafting, { kind: 'fresh' }>;
  onCancel: () => void;
}) {
  const message = drafting.kind === 'reply' ? drafting.to : drafting.of;
  return (
    <div className="draft-bar">
      <span>
        <strong>{drafting.kind === 'reply' ? 'Reply' : 'Edit'}</strong>
        {preview(message)}
      </span>
      <IconButton
        icon="close"
        label={drafting.kind === 'reply' ? 'Do not reply' : 'Do not edit'}
        onClick={onCancel}
      />
    </div>
  );
}

function quoting(drafting: Drafting, message: WrittenMessage): WrittenMessage {
  return drafting.kind === 'reply' && message.type !== 'reaction'
    ? { ...message, context: { message_id: drafting.to.id } }
    : message;
}

function editOf(messageId: string, body: string): WrittenMessage {
  return {
    type: 'edit',
    edit: { original_message_id: messageId, message: { type: 'text', text: { body } } },
  };
}
