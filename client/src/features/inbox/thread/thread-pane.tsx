import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { errorCodeOf, requestIdOf } from '../../../lib/apollo/request-id';
import { ErrorState } from '../../../ui/error-state';
import { DetailsColumn } from '../details/details-column';
import { ConversationHeader } from './conversation-header';
import { NotVisible } from './not-visible';
import { Thread } from './thread';
import { ThreadSkeleton } from './thread-skeleton';

const THREAD_PANE = graphql(`
  query ThreadPane($id: ID!, $before: String) {
    conversation(id: $id) {
      id
      ...ConversationHeader
      ...Thread
    }
  }
`);

export function ThreadPane({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(THREAD_PANE, {
    variables: { id: conversationId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const conversation = (data ?? previousData)?.conversation;
  const isRefused = errorCodeOf(error) === 'NOT_FOUND' || errorCodeOf(error) === 'FORBIDDEN';

  if (!conversation) {
    return (
      <section aria-label={t('thread.region')} className="flex min-w-0 flex-1 flex-col bg-thread">
        {loading ? (
          <ThreadSkeleton />
        ) : error && !isRefused ? (
          <ErrorState
            title={t('thread.error')}
            requestId={requestIdOf(error)}
            onRetry={() => void refetch()}
          />
        ) : (
          <NotVisible />
        )}
      </section>
    );
  }
  return (
    <>
      <section
        aria-label={t('thread.region')}
        data-region="thread"
        data-testid="thread"
        className="flex min-h-0 min-w-0 flex-1 flex-col bg-thread"
      >
        <ConversationHeader conversation={conversation} />
        <Thread
          conversation={conversation}
          loadOlder={(before) => fetchMore({ variables: { before } })}
        />
      </section>
      <DetailsColumn conversationId={conversation.id} />
    </>
  );
}
