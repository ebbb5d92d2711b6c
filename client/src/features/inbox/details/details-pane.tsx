import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { requestIdOf } from '../../../lib/apollo/request-id';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton, SkeletonLine } from '../../../ui/skeleton';
import { ContactCard } from './contact-card';
import { ConversationFacts } from './conversation-facts';
import { MediaGallery } from './media-gallery';
import { PastConversations } from './past-conversations';

const DETAILS_PANE = graphql(`
  query DetailsPane($id: ID!) {
    conversation(id: $id) {
      id
      ...ConversationFacts
      contact {
        id
        ...ContactCard
        ...PastConversations
      }
    }
  }
`);

export function DetailsPane({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(DETAILS_PANE, { variables: { id: conversationId } });
  const conversation = data?.conversation;
  if (error && !conversation) {
    return (
      <ErrorState
        title={t('details.error')}
        requestId={requestIdOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!conversation) {
    return (
      <Skeleton>
        <div className="flex flex-col items-center gap-3 p-8">
          <SkeletonLine className="size-16 rounded-full" />
          <SkeletonLine className="h-4 w-32" />
          <SkeletonLine className="h-3 w-44" />
        </div>
      </Skeleton>
    );
  }
  return (
    <div className="divide-y divide-line">
      <ContactCard contact={conversation.contact} />
      <ConversationFacts conversation={conversation} />
      <MediaGallery conversationId={conversationId} />
      <PastConversations contact={conversation.contact} conversationId={conversationId} />
    </div>
  );
}
