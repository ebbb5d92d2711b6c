import { ArrowLeft, CheckCheck, PanelRight, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { runCommand, useCommand } from '../../../lib/commands/commands';
import { Avatar } from '../../../ui/avatar';
import { IconButton } from '../../../ui/icon-button';
import { AssignMenu } from '../actions/assign-menu';
import { CONVERSATION_STATE } from '../actions/conversation-mutations';
import { MoreMenu } from '../actions/more-menu';
import { useConversationActions } from '../actions/use-conversation-actions';
import { useNextConversation } from '../actions/use-next-conversation';
import { useInboxLocation } from '../inbox-location';
import { useDetails } from '../use-details';
import { PresenceLine } from '../presence/presence-line';
import { WindowChip } from './window-chip';

export const CONVERSATION_HEADER = graphql(`
  fragment ConversationHeader on Conversation {
    id
    serviceWindowClosesAt
    contact {
      id
      displayName
      phoneNumber
    }
    number {
      id
      name
      health
    }
    ...ConversationState
  }
`);

export function ConversationHeader({
  conversation,
}: {
  conversation: FragmentType<typeof CONVERSATION_HEADER>;
}) {
  const { t } = useTranslation();
  const { pathTo, open } = useInboxLocation();
  const details = useDetails();
  const header = readFragment(CONVERSATION_HEADER, conversation);
  const state = readFragment(CONVERSATION_STATE, header);
  const actions = useConversationActions(state);
  const nextConversation = useNextConversation(header.id);
  const isOpen = state.status === 'OPEN';
  const reason = state.viewerCanResolve ? undefined : t('actions.mayNotResolve');

  const resolve = () => {
    const next = nextConversation();
    void actions.resolve();
    open(next);
  };
  useCommand('conversation.resolve', isOpen ? resolve : () => void actions.reopen(), reason);
  useCommand('conversation.markUnread', () => void actions.markUnread());
  useCommand('conversation.details', details.toggle);
  useCommand('conversation.archive', () => void actions.archive(), reason);

  return (
    <header className="flex h-15 shrink-0 items-center gap-2 border-b border-line bg-panel px-2 sm:px-3">
      <Link
        to={pathTo(null)}
        aria-label={t('thread.backToList')}
        className="grid size-11 shrink-0 place-items-center rounded-lg text-ink-soft hover:bg-hover sm:hidden"
      >
        <ArrowLeft className="size-5 rtl:-scale-x-100" aria-hidden="true" />
      </Link>
      <Avatar
        name={header.contact.displayName}
        seed={header.contact.id}
        className="hidden sm:grid"
      />
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 flex-col items-start sm:flex-row sm:items-center sm:gap-2">
          <h2 className="max-w-full min-w-0 truncate text-[15px] font-semibold">
            <button
              type="button"
              onClick={details.toggle}
              className="max-w-full cursor-pointer truncate rounded-md align-bottom"
            >
              <bdi>{header.contact.displayName}</bdi>
            </button>
          </h2>
          <WindowChip closesAt={header.serviceWindowClosesAt} />
          {!isOpen && (
            <span className="hidden rounded-full bg-sunken px-2 text-xs leading-6 font-medium text-ink-soft md:inline">
              {t(`conversationStatus.${state.status}`)}
            </span>
          )}
        </div>
        <p className="hidden truncate text-xs text-ink-soft sm:block">
          <PresenceLine conversationId={header.id}>
            {header.contact.phoneNumber && (
              <>
                <bdi>{header.contact.phoneNumber}</bdi>
                {' · '}
              </>
            )}
            {t('thread.onNumber')} <bdi>{header.number.name}</bdi>
          </PresenceLine>
        </p>
      </div>
      <AssignMenu
        assignee={state.assignee}
        canAssign={state.viewerCanAssign}
        onAssign={(assignee) => void actions.assign(assignee)}
      />
      <IconButton
        label={isOpen ? t('actions.resolve') : t('actions.reopen')}
        shortcut="e"
        disabledReason={reason}
        data-testid="resolve-button"
        onClick={() => runCommand('conversation.resolve')}
      >
        {isOpen ? (
          <CheckCheck className="size-5" aria-hidden="true" />
        ) : (
          <RotateCcw className="size-4.5" aria-hidden="true" />
        )}
      </IconButton>
      <MoreMenu
        priority={state.priority}
        isArchived={state.status === 'ARCHIVED'}
        canResolve={state.viewerCanResolve}
        onPriority={(priority) => void actions.setPriority(priority)}
        onMarkUnread={() => void actions.markUnread()}
        onArchive={() => void actions.archive()}
      />
      <IconButton
        label={t('details.toggle')}
        aria-pressed={details.isOpen}
        className="hidden sm:inline-grid"
        onClick={details.toggle}
      >
        <PanelRight className="size-4.5 rtl:-scale-x-100" aria-hidden="true" />
      </IconButton>
    </header>
  );
}
