import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../lib/preferences/preferences';
import { cx } from '../../../ui/cx';
import { AttachButton } from './attach-button';
import { AttachTray } from './attach-tray';
import { addFiles, useAttachments } from './attachments-store';
import { setDraft, useDraftText } from './draft-store';
import { EmojiButton } from './emoji-button';
import { ReplyChip } from './reply-chip';
import { SendingState } from './sending-state';
import { useSendDraft } from './use-send-draft';
import { useTyping } from './use-typing';
import { VoiceButton } from './voice-button';

const longestText = 4096;
const counterFrom = 3_600;

interface ComposerBoxProps {
  conversationId: string;
  contactName: string;
  newestMessageId: string | null;
  replyToId: string | null;
  onReplyToChange: (messageId: string | null) => void;
  onTypingChange: (isTyping: boolean) => void;
}

export function ComposerBox({
  conversationId,
  contactName,
  newestMessageId,
  replyToId,
  onReplyToChange,
  onTypingChange,
}: ComposerBoxProps) {
  const { t } = useTranslation();
  const text = useDraftText(conversationId);
  const attachments = useAttachments(conversationId);
  const sendKey = usePreferences((preferences) => preferences.sendKey);
  const field = useRef<HTMLTextAreaElement>(null);
  const noteTyping = useTyping(conversationId, onTypingChange);
  const isUploading = attachments.some(({ state }) => state.kind === 'uploading');
  const hasContent = text.trim() !== '' || attachments.some(({ state }) => state.kind === 'ready');
  const isTooLong = text.length > longestText;
  const canSend = hasContent && !isUploading && !isTooLong;
  const sendDraft = useSendDraft(conversationId, newestMessageId);

  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (replyToId) field.current?.focus();
  }, [replyToId]);

  const send = () => {
    if (!canSend) return;
    sendDraft(text, replyToId);
    onReplyToChange(null);
    onTypingChange(false);
    field.current?.focus();
  };
  const insert = (words: string) => {
    const element = field.current;
    const at = element?.selectionStart ?? text.length;
    const end = element?.selectionEnd ?? at;
    setDraft(conversationId, text.slice(0, at) + words + text.slice(end));
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(at + words.length, at + words.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (replyToId) onReplyToChange(null);
      else document.querySelector<HTMLElement>('[data-message-log]')?.focus();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    const hasModifier = event.ctrlKey || event.metaKey;
    if (sendKey === 'ctrl-enter' && !hasModifier) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(conversationId, files);
  };

  return (
    <div className="shrink-0 bg-thread px-2 pt-1 pb-[max(0.625rem,env(safe-area-inset-bottom))] sm:px-4 sm:pb-3.5">
      <div className="mx-auto max-w-4xl rounded-2xl border border-line-strong bg-panel shadow-sm focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <AttachTray conversationId={conversationId} />
        {replyToId && (
          <ReplyChip
            messageId={replyToId}
            contactName={contactName}
            onRemove={() => onReplyToChange(null)}
          />
        )}
        <div className="flex items-end gap-0.5 p-1.5">
          <EmojiButton onPick={insert} />
          <AttachButton conversationId={conversationId} />
          <textarea
            ref={field}
            dir="auto"
            rows={1}
            value={text}
            data-testid="composer-input"
            data-composer-input
            aria-label={t('composer.label', { name: contactName })}
            placeholder={t('composer.placeholder')}
            onChange={(event) => {
              setDraft(conversationId, event.target.value);
              noteTyping();
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            className="field-sizing-content max-h-48 min-h-9 min-w-0 flex-1 resize-none bg-transparent px-2 py-1.5 text-[15px] leading-6 outline-none placeholder:text-ink-faint pointer-coarse:min-h-11 pointer-coarse:py-2.5 pointer-coarse:text-base"
          />
          {text.length > counterFrom && (
            <span
              className={cx(
                'self-center px-1 text-xs tabular-nums',
                isTooLong ? 'font-semibold text-danger-ink' : 'text-ink-faint',
              )}
            >
              {t('composer.counter', { used: text.length, limit: longestText })}
            </span>
          )}
          {!hasContent && <VoiceButton conversationId={conversationId} />}
          <button
            type="button"
            data-testid="composer-send"
            onClick={send}
            aria-disabled={!canSend || undefined}
            aria-label={isUploading ? t('composer.waitForUpload') : t('composer.send')}
            className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-xl bg-accent text-on-accent transition-colors hover:bg-accent-strong aria-disabled:cursor-default aria-disabled:bg-sunken aria-disabled:text-ink-faint pointer-coarse:size-11"
          >
            <SendHorizontal className="size-4.5 rtl:-scale-x-100" aria-hidden="true" />
          </button>
        </div>
      </div>
      <SendingState conversationId={conversationId} sendKey={sendKey} />
    </div>
  );
}
