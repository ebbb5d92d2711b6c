import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import type { MessageType } from '../../../gql/graphql';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { formatClock } from '../../../lib/time/format-time';
import { summaryOf } from '../message-summary';
import { MessageTicks } from '../message-ticks';
import { Bubble } from './bubble';
import { FailureNote } from './failure-note';
import { MessageContent } from './message-content';
import { MessageMenu } from './message-menu';
import { OutgoingMessage } from './outgoing-message';
import { QuotedMessage } from './quoted-message';
import { ownReactionTo, ReactionChips } from './reaction-chips';
import type { MessageEntry } from './message-entry';

export const THREAD_MESSAGE = graphql(`
  fragment ThreadMessage on Message {
    id
    clientMessageId
    direction
    type
    status
    occurredAt
    editedAt
    revokedAt
    playedAt
    isForwarded
    sentBy {
      id
      name
    }
    replyTo {
      id
      ...QuotedMessage
    }
    ...MessageContent
    ...MessageSummary
    ...ReactionChips
    ...FailureNote
    ...MessageMenu
  }
`);

const plainTypes = new Set<MessageType>(['TEXT', 'BUTTON', 'EDIT', 'REACTION', 'SYSTEM']);

interface ThreadMessageProps {
  entry: MessageEntry;
  contactName: string;
  canReply: boolean;
  startsGroup: boolean;
  endsGroup: boolean;
  onReply: (messageId: string) => void;
  onJump: (messageId: string) => void;
}

export const ThreadMessage = memo(function ThreadMessage({ entry, ...rest }: ThreadMessageProps) {
  return entry.source === 'outgoing' ? (
    <OutgoingMessage outgoing={entry.outgoing} {...rest} />
  ) : (
    <StoredMessage message={entry.message} {...rest} />
  );
});

interface StoredMessageProps extends Omit<ThreadMessageProps, 'entry'> {
  message: FragmentType<typeof THREAD_MESSAGE>;
}

function StoredMessage({
  message,
  contactName,
  canReply,
  onReply,
  onJump,
  ...group
}: StoredMessageProps) {
  const { t } = useTranslation();
  const viewerId = useViewer().agent?.id;
  const it = readFragment(THREAD_MESSAGE, message);
  const isOut = it.direction === 'OUTBOUND';
  const isMine = it.sentBy !== null && it.sentBy.id === viewerId;
  const author = isOut ? (it.sentBy?.name ?? t('thread.automatic')) : contactName;
  const time = formatClock(it.occurredAt);
  return (
    <Bubble
      {...group}
      id={it.id}
      isOut={isOut}
      status={it.status}
      isBare={it.type === 'STICKER' && !it.revokedAt}
      isCompact={it.revokedAt !== null || plainTypes.has(it.type)}
      label={t('thread.messageLabel', { author, time, summary: summaryOf(it, t) })}
      author={isOut && group.startsGroup && !isMine ? author : null}
      menu={
        <MessageMenu
          message={it}
          author={author}
          time={time}
          canReply={canReply}
          ownReaction={ownReactionTo(it)}
          onReply={onReply}
        />
      }
      footer={
        <>
          {it.isForwarded && <span>{t('thread.forwarded')}</span>}
          {it.editedAt && !it.revokedAt && <span>{t('thread.edited')}</span>}
          <time dateTime={it.occurredAt}>{time}</time>
          {isOut && <MessageTicks status={it.status} isPlayed={it.playedAt !== null} />}
        </>
      }
      below={
        <>
          <ReactionChips message={it} contactName={contactName} />
          <FailureNote message={it} />
        </>
      }
    >
      {it.replyTo && (
        <QuotedMessage message={it.replyTo} contactName={contactName} onJump={onJump} />
      )}
      <MessageContent message={it} />
    </Bubble>
  );
}
