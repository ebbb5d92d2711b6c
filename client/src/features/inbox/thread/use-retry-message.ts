import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { uuidV7 } from '../../../lib/uuid-v7';
import { notify } from '../../../ui/toast';
import { placeMessage } from '../live/apply-events';

const RETRY_MESSAGE = graphql(`
  mutation RetryMessage($input: RetryMessageInput!) {
    retryMessage(input: $input) {
      message {
        id
        conversation {
          id
          ...ConversationRow
        }
        ...ThreadMessage
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Sends a failed message again as a new one. */
export function useRetryMessage(messageId: string) {
  const { t } = useTranslation();
  const [mutate, { loading }] = useMutation(RETRY_MESSAGE);
  const retry = async () => {
    const input = { messageId, clientMessageId: uuidV7() };
    const fail = (words: string) =>
      notify({ title: t('composer.notSent'), description: words, isFailure: true });
    try {
      const { data } = await mutate({
        variables: { input },
        update: (cache, { data }) => {
          const message = data?.retryMessage.message;
          if (message) placeMessage(cache, message.conversation.id, message.id);
        },
      });
      const [refusal] = data?.retryMessage.userErrors ?? [];
      if (refusal) fail(refusal.message);
    } catch {
      fail(t('error.tryAgain'));
    }
  };
  return { retry, isBusy: loading };
}
