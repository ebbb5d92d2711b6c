import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { cx } from '../../../ui/cx';
import { useDraftText } from '../composer/draft-store';
import { useNewestOutgoing } from '../composer/outbox-store';
import { MessageTicks } from '../message-ticks';
import { summaryOf } from '../message-summary';

export const LAST_LINE = graphql(`
  fragment LastLine on Message {
    id
    direction
    status
    playedAt
    ...MessageSummary
  }
`);

interface LastLineProps {
  conversationId: string;
  message: FragmentType<typeof LAST_LINE> | null;
  isUnread: boolean;
  isOpen: boolean;
}

/** The second line of a row: a draft, what waits to be sent, or the last message. */
export function LastLine({ conversationId, message, isUnread, isOpen }: LastLineProps) {
  const { t } = useTranslation();
  const draft = useDraftText(conversationId);
  const outgoing = useNewestOutgoing(conversationId);
  const last = readFragment(LAST_LINE, message);
  const look = cx('block truncate text-[13px]', isUnread ? 'text-ink' : 'text-ink-soft');
  if (draft.trim() && !isOpen) {
    return (
      <span className={look}>
        <span className="font-medium text-danger-ink">{t('inbox.draft')}</span> <bdi>{draft}</bdi>
      </span>
    );
  }
  if (outgoing) {
    return (
      <span className={look}>
        <MessageTicks status="QUEUED" isPlayed={false} />{' '}
        <bdi>{outgoing.text || t('summary.document')}</bdi>
      </span>
    );
  }
  if (!last) return <span className={look}>{t('inbox.noMessages')}</span>;
  return (
    <span className={look}>
      {last.direction === 'OUTBOUND' && (
        <>
          <MessageTicks status={last.status} isPlayed={last.playedAt !== null} />{' '}
        </>
      )}
      <bdi>{summaryOf(last, t)}</bdi>
    </span>
  );
}
