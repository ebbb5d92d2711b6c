import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../lib/commands/commands';
import { Spinner } from '../../../ui/spinner';
import { useComposerFocus } from '../composer/composer-focus';
import { ArrivalAnnouncer } from './arrival-announcer';
import { DaySeparator } from './day-separator';
import { threadItems } from './thread-items';
import type { MessageEntry } from './message-entry';
import { ThreadMessage } from './thread-message';

interface MessageLogProps {
  conversationId: string;
  contactName: string;
  canReply: boolean;
  entries: readonly MessageEntry[];
  firstUnreadId: string | null;
  hasOlder: boolean;
  loadOlder: () => Promise<unknown>;
  onReply: (messageId: string) => void;
}

const nearEndPx = 120;
const nearStartPx = 600;

export function MessageLog({
  conversationId,
  contactName,
  canReply,
  entries,
  firstUnreadId,
  hasOlder,
  loadOlder,
  onReply,
}: MessageLogProps) {
  const { t } = useTranslation();
  const focusComposer = useComposerFocus();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const [seenKey, setSeenKey] = useState<string | null>(null);
  const [isLoadingOlder, setIsLoadingOlder] = useState(false);
  const items = useMemo(() => threadItems(entries, firstUnreadId), [entries, firstUnreadId]);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'message' ? 62 : 44),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 14,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
  });

  const scrollToStart = useRef(() => {
    const unread = items.findIndex(({ kind }) => kind === 'unread');
    if (unread >= 0) virtualizer.scrollToIndex(unread, { align: 'start' });
    else virtualizer.scrollToEnd();
  });
  useLayoutEffect(() => scrollToStart.current(), []);

  const lastKey = entries.at(-1)?.key ?? null;
  const seenIndex = seenKey === null ? -1 : entries.findIndex(({ key }) => key === seenKey);
  const below = seenIndex < 0 || isAtEnd ? [] : entries.slice(seenIndex + 1);
  const newCount = below.filter(({ direction }) => direction === 'INBOUND').length;

  const toEnd = () => virtualizer.scrollToEnd({ behavior: 'smooth' });
  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
    setIsAtEnd(atEnd);
    if (atEnd) setSeenKey(lastKey);
    else setSeenKey((before) => before ?? lastKey);
    if (element.scrollTop < nearStartPx && hasOlder && !isLoadingOlder) {
      setIsLoadingOlder(true);
      loadOlder().then(
        () => setIsLoadingOlder(false),
        () => setIsLoadingOlder(false),
      );
    }
  };
  const focusItem = (index: number) => {
    const item = items[index];
    if (item?.kind !== 'message') return;
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] article`)?.focus(),
    );
  };
  const focusNear = (step: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index;
    const candidates = items.flatMap((item, index) => (item.kind === 'message' ? [index] : []));
    if (focused === undefined) return focusItem(candidates.at(-1) ?? -1);
    const next = candidates[candidates.indexOf(Number(focused)) + step];
    if (next !== undefined) focusItem(next);
    else if (step === 1) focusComposer();
  };
  const jumpTo = (messageId: string) =>
    focusItem(items.findIndex((item) => item.kind === 'message' && item.entry.id === messageId));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') focusComposer();
    else if (event.key === 'ArrowUp') focusNear(-1);
    else if (event.key === 'ArrowDown') focusNear(1);
    else return;
    event.preventDefault();
  };
  useCommand('conversation.reply', () => {
    const focused = document.activeElement?.closest<HTMLElement>('article[data-message-id]');
    if (focused?.dataset.messageId) onReply(focused.dataset.messageId);
    focusComposer();
  });

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('thread.log', { name: contactName })}
        tabIndex={0}
        data-region-focus
        data-message-log
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        className="h-full overflow-x-hidden overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none]"
      >
        {isLoadingOlder && (
          <div className="absolute inset-x-0 top-2 z-1 grid place-items-center text-ink-faint">
            <Spinner />
          </div>
        )}
        <div className="flex min-h-full flex-col justify-end">
          <div
            className="relative mx-auto w-full max-w-5xl"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map((row) => {
              const item = items[row.index];
              if (!item) return null;
              return (
                <div
                  key={row.key}
                  data-index={row.index}
                  ref={virtualizer.measureElement}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  {item.kind === 'day' && <DaySeparator at={item.at} />}
                  {item.kind === 'unread' && (
                    <div className="my-2 bg-accent-soft py-1.5 text-center text-xs font-semibold text-accent-ink">
                      {t('thread.unreadFromHere')}
                    </div>
                  )}
                  {item.kind === 'message' && (
                    <ThreadMessage
                      entry={item.entry}
                      contactName={contactName}
                      canReply={canReply}
                      startsGroup={item.startsGroup}
                      endsGroup={item.endsGroup}
                      onReply={onReply}
                      onJump={jumpTo}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          onClick={toEnd}
          aria-label={newCount > 0 ? undefined : t('thread.toNewest')}
          className="arrived absolute end-4 bottom-3 flex h-9 min-w-9 cursor-pointer items-center justify-center gap-1.5 rounded-full border border-line bg-panel px-2.5 text-[13px] font-medium text-ink shadow-lg pointer-coarse:h-11 pointer-coarse:min-w-11"
        >
          <ArrowDown className="size-4" aria-hidden="true" />
          {newCount > 0 && t('thread.newBelow', { count: newCount })}
        </button>
      )}
      <ArrivalAnnouncer key={conversationId} entries={entries} contactName={contactName} />
    </div>
  );
}
