import { useTranslation } from 'react-i18next';
import { useCommand } from '../../lib/commands/commands';
import { cx } from '../../ui/cx';
import { ConversationList } from './list/conversation-list';
import { ListHeader } from './list/list-header';
import { InboxTitle } from './inbox-title';
import { useInboxLocation } from './inbox-location';
import { NothingOpen } from './thread/nothing-open';
import { ThreadPane } from './thread/thread-pane';

export default function InboxPage() {
  const { t } = useTranslation();
  const { conversationId, open } = useInboxLocation();
  const isOpen = conversationId !== null;
  useCommand(
    'conversation.close',
    () => open(null),
    isOpen ? undefined : t('palette.noConversation'),
  );

  return (
    <div className="flex h-full min-w-0">
      <InboxTitle />
      <h1 className="sr-only">{t('inbox.heading')}</h1>
      <section
        aria-label={t('inbox.list')}
        data-region="list"
        className={cx(
          'min-h-0 w-full flex-col border-e border-line bg-panel sm:flex sm:w-72 sm:shrink-0 lg:w-88',
          isOpen ? 'hidden' : 'flex',
        )}
      >
        <ListHeader />
        <ConversationList />
      </section>
      <div className={cx('min-h-0 min-w-0 flex-1 sm:flex', isOpen ? 'flex' : 'hidden')}>
        {isOpen ? (
          <ThreadPane key={conversationId} conversationId={conversationId} />
        ) : (
          <NothingOpen />
        )}
      </div>
    </div>
  );
}
