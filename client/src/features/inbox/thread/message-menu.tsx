import { ChevronDown, Copy, Info, Reply, RotateCw, SmilePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu';
import { notify } from '../../../ui/toast';
import { useReact } from './use-react';
import { useRetryMessage } from './use-retry-message';

const MessageInfo = lazy(() => import('./message-info'));

export const MESSAGE_MENU = graphql(`
  fragment MessageMenu on Message {
    id
    text
    direction
    revokedAt
    conversation {
      id
    }
    failure {
      retryable
    }
    ...MessageInfo
  }
`);

const quickReactions = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

interface MessageMenuProps {
  message: FragmentType<typeof MESSAGE_MENU>;
  author: string;
  time: string;
  canReply: boolean;
  ownReaction: string | null;
  onReply: (messageId: string) => void;
}

export function MessageMenu({
  message,
  author,
  time,
  canReply,
  ownReaction,
  onReply,
}: MessageMenuProps) {
  const { t } = useTranslation();
  const it = readFragment(MESSAGE_MENU, message);
  const { text } = it;
  const [isInfoOpen, setIsInfoOpen] = useState(false);
  const { retry } = useRetryMessage(it.id);
  const react = useReact(it.conversation.id, it.id);
  const canWrite = canReply && !it.revokedAt;
  const copy = async (words: string) => {
    await navigator.clipboard.writeText(words);
    notify({ title: t('common.copied') });
  };

  return (
    <>
      <Menu
        align={it.direction === 'OUTBOUND' ? 'end' : 'start'}
        trigger={
          <button
            type="button"
            aria-label={t('thread.actionsFor', { author, time })}
            className="grid size-7 cursor-pointer place-items-center rounded-full text-ink-soft hover:bg-panel hover:text-ink aria-expanded:bg-panel pointer-coarse:size-11"
          >
            <ChevronDown className="size-4" aria-hidden="true" />
          </button>
        }
      >
        {canWrite && (
          <>
            <div
              role="group"
              aria-label={t('thread.react')}
              className="flex justify-between px-1 py-0.5"
            >
              {quickReactions.map((emoji) => (
                <MenuItem
                  key={emoji}
                  onSelect={() => void react(emoji === ownReaction ? '' : emoji)}
                >
                  <span className="sr-only">
                    {emoji === ownReaction ? t('thread.removeReaction') : t('thread.react')}{' '}
                  </span>
                  <span
                    className={emoji === ownReaction ? 'rounded bg-accent-soft text-lg' : 'text-lg'}
                  >
                    {emoji}
                  </span>
                </MenuItem>
              ))}
            </div>
            <MenuSeparator />
            <MenuItem
              icon={<Reply className="size-4 rtl:-scale-x-100" />}
              onSelect={() => onReply(it.id)}
            >
              {t('thread.reply')}
            </MenuItem>
          </>
        )}
        {ownReaction && canWrite && (
          <MenuItem icon={<SmilePlus className="size-4" />} onSelect={() => void react('')}>
            {t('thread.removeReaction')}
          </MenuItem>
        )}
        {text && (
          <MenuItem icon={<Copy className="size-4" />} onSelect={() => void copy(text)}>
            {t('thread.copy')}
          </MenuItem>
        )}
        {it.failure?.retryable && (
          <MenuItem icon={<RotateCw className="size-4" />} onSelect={() => void retry()}>
            {t('common.retry')}
          </MenuItem>
        )}
        <MenuItem icon={<Info className="size-4" />} onSelect={() => setIsInfoOpen(true)}>
          {t('thread.info')}
        </MenuItem>
      </Menu>
      {isInfoOpen && (
        <Suspense>
          <MessageInfo message={it} onClose={() => setIsInfoOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
