import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { formatListTime } from '../../../lib/time/format-time';
import { useNow } from '../../../lib/time/now';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import { PresenceFaces } from '../presence/presence-faces';
import { PriorityMark } from './priority-mark';
import { serviceWindowAt } from '../service-window';
import { useWindowWords } from '../use-window-words';
import { LastLine } from './last-line';
import { WindowRing } from './window-ring';

export const CONVERSATION_ROW = graphql(`
  fragment ConversationRow on Conversation {
    id
    status
    priority
    unreadCount
    lastMessageAt
    serviceWindowClosesAt
    contact {
      id
      displayName
    }
    number {
      id
      name
    }
    assignee {
      id
      name
    }
    lastMessage {
      id
      ...LastLine
    }
  }
`);

interface ConversationRowProps {
  conversation: FragmentType<typeof CONVERSATION_ROW>;
  to: string;
  isOpen: boolean;
  isTabStop: boolean;
  onFocus: (conversationId: string) => void;
}

export const ConversationRow = memo(function ConversationRow({
  conversation,
  to,
  isOpen,
  isTabStop,
  onFocus,
}: ConversationRowProps) {
  const { t } = useTranslation();
  const now = useNow();
  const words = useWindowWords();
  const row = readFragment(CONVERSATION_ROW, conversation);
  const window = serviceWindowAt(row.serviceWindowClosesAt, now);
  const isUnread = row.unreadCount > 0;

  return (
    <div role="gridcell" className="h-full px-1.5 py-px">
      <Link
        to={to}
        data-testid="conversation-row"
        data-conversation-id={row.id}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={() => onFocus(row.id)}
        aria-current={isOpen ? 'true' : undefined}
        className={cx(
          'flex h-full items-center gap-3 rounded-xl ps-2 pe-3 -outline-offset-2',
          isOpen ? 'bg-selected' : 'hover:bg-hover',
        )}
      >
        <WindowRing window={window}>
          <Avatar name={row.contact.displayName} seed={row.contact.id} />
        </WindowRing>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span
              className={cx('min-w-0 flex-1 truncate', isUnread ? 'font-semibold' : 'font-medium')}
            >
              <bdi>{row.contact.displayName}</bdi>
            </span>
            <PriorityMark priority={row.priority} />
            <time
              dateTime={row.lastMessageAt}
              className={cx(
                'shrink-0 text-xs tabular-nums',
                isUnread ? 'font-semibold text-accent-ink' : 'text-ink-faint',
              )}
            >
              {formatListTime(row.lastMessageAt, now)}
            </time>
          </span>
          <span className="mt-0.5 flex items-center gap-1.5">
            <span className="min-w-0 flex-1">
              <LastLine
                conversationId={row.id}
                message={row.lastMessage}
                isUnread={isUnread}
                isOpen={isOpen}
              />
            </span>
            <PresenceFaces conversationId={row.id} />
            {row.assignee && <Avatar size="tiny" name={row.assignee.name} seed={row.assignee.id} />}
            {isUnread && (
              <span
                data-testid="unread-count"
                className="min-w-5 shrink-0 rounded-full bg-accent px-1.5 text-center text-[11px] leading-5 font-semibold text-on-accent tabular-nums"
              >
                {row.unreadCount > 99 ? '99+' : row.unreadCount}
                <span className="sr-only"> {t('inbox.rowUnread')}</span>
              </span>
            )}
            <span className="sr-only">
              {`, ${words.long(window)}`}
              {row.assignee && `, ${t('inbox.rowAssigned', { name: row.assignee.name })}`}
            </span>
          </span>
        </span>
      </Link>
    </div>
  );
});
