import { useTranslation } from 'react-i18next';
import { useConversationCounts } from './conversation-counts';

export function InboxTitle() {
  const { t } = useTranslation();
  const unread = useConversationCounts()?.unread ?? 0;
  return <title>{unread > 0 ? t('inbox.titleUnread', { count: unread }) : t('inbox.title')}</title>;
}
