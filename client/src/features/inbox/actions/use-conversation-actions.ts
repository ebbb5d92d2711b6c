import type { ApolloCache, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { makeFragmentData, type FragmentType } from '../../../gql/fragment-masking';
import type { ConversationPriority, ConversationStateFragment } from '../../../gql/graphql';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { notify } from '../../../ui/toast';
import { placeConversation } from '../live/apply-events';
import { useKeptUnread } from '../thread/use-mark-read';
import {
  ARCHIVE,
  ASSIGN,
  CONVERSATION_STATE,
  MARK_UNREAD,
  REOPEN,
  RESOLVE,
  SET_PRIORITY,
} from './conversation-mutations';

interface Result {
  result: {
    __typename: 'ConversationPayload';
    conversation:
      ({ __typename: 'Conversation'; id: string } & FragmentType<typeof CONVERSATION_STATE>) | null;
    userErrors: readonly { message: string }[];
  };
}

export interface Assignee {
  id: string;
  name: string;
}

/** What can be done with a conversation: shown at once, taken back when refused, undone by a toast. */
export function useConversationActions(state: ConversationStateFragment) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const viewerAgentId = useViewer().agent?.id ?? null;
  const conversationId = state.id;

  const act = async <Input>(
    mutation: TypedDocumentNode<Result, { input: Input }>,
    input: Input,
    change: Partial<ConversationStateFragment>,
    done?: { title: string; undo: () => void },
  ) => {
    const expected = { __typename: 'Conversation' as const, ...state, ...change };
    const place = (cache: ApolloCache) => placeConversation(cache, conversationId, viewerAgentId);
    if (done) notify({ title: done.title, action: { label: t('common.undo'), run: done.undo } });
    try {
      const { data } = await client.mutate({
        mutation,
        variables: { input },
        optimisticResponse: {
          result: {
            __typename: 'ConversationPayload',
            conversation: { ...expected, ...makeFragmentData(expected, CONVERSATION_STATE) },
            userErrors: [],
          },
        },
        update: place,
      });
      const [refusal] = data?.result.userErrors ?? [];
      if (refusal)
        notify({ title: t('actions.refused'), description: refusal.message, isFailure: true });
    } catch {
      notify({ title: t('actions.refused'), description: t('error.tryAgain'), isFailure: true });
    }
  };

  const assign = (assignee: Assignee | null, undoable = true) =>
    act(
      ASSIGN,
      { conversationId, agentId: assignee?.id ?? null },
      { assignee },
      undoable
        ? {
            title: assignee
              ? t('actions.assignedTo', { name: assignee.name })
              : t('actions.unassigned'),
            undo: () => void assign(state.assignee, false),
          }
        : undefined,
    );

  const reopen = () => act(REOPEN, { conversationId }, { status: 'OPEN' });

  const restore = () => {
    if (state.status === 'RESOLVED')
      return void act(RESOLVE, { conversationId }, { status: 'RESOLVED' });
    if (state.status === 'ARCHIVED')
      return void act(ARCHIVE, { conversationId }, { status: 'ARCHIVED' });
    void reopen();
  };

  return {
    assign,
    resolve: () =>
      act(
        RESOLVE,
        { conversationId },
        { status: 'RESOLVED' },
        { title: t('actions.resolved'), undo: restore },
      ),
    reopen: () =>
      act(
        REOPEN,
        { conversationId },
        { status: 'OPEN' },
        { title: t('actions.reopened'), undo: restore },
      ),
    archive: () =>
      act(
        ARCHIVE,
        { conversationId },
        { status: 'ARCHIVED' },
        { title: t('actions.archived'), undo: restore },
      ),
    setPriority: (priority: ConversationPriority) =>
      act(
        SET_PRIORITY,
        { conversationId, priority },
        { priority },
        {
          title: t('actions.prioritySet', { priority: t(`priority.${priority}`) }),
          undo: () =>
            void act(
              SET_PRIORITY,
              { conversationId, priority: state.priority },
              { priority: state.priority },
            ),
        },
      ),
    markUnread: () => {
      useKeptUnread.setState({ conversationId });
      return act(
        MARK_UNREAD,
        { conversationId, unread: true },
        { unreadCount: Math.max(state.unreadCount, 1) },
        {
          title: t('actions.markedUnread'),
          undo: () => useKeptUnread.setState({ conversationId: null }),
        },
      );
    },
  };
}
