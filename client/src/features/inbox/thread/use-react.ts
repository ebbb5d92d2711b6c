import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { uuidV7 } from '../../../lib/uuid-v7';
import { notify } from '../../../ui/toast';

const REACT_TO_MESSAGE = graphql(`
  mutation ReactToMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
        replyTo {
          id
          ...ReactionChips
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Reacts to a message; an empty emoji takes the reaction back. */
export function useReact(conversationId: string, messageId: string) {
  const { t } = useTranslation();
  const [mutate] = useMutation(REACT_TO_MESSAGE);
  return async (emoji: string) => {
    const input = { conversationId, clientMessageId: uuidV7(), reaction: { messageId, emoji } };
    const fail = (description: string) =>
      notify({ title: t('thread.reactionNotSent'), description, isFailure: true });
    try {
      const { data } = await mutate({ variables: { input } });
      const [refusal] = data?.sendMessage.userErrors ?? [];
      if (refusal) fail(refusal.message);
    } catch {
      fail(t('error.tryAgain'));
    }
  };
}
