import { useTranslation } from 'react-i18next';
import { useConversationCounts } from '../conversation-counts';

/** How many conversations have something unread, on the way to the inbox. */
export function UnreadBadge() {
  const { t } = useTranslation();
  const unread = useConversationCounts()?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <span className="absolute end-1.5 top-1 min-w-4.5 rounded-full bg-[#ffd166] px-1 text-center text-[10.5px] leading-4.5 font-bold text-[#2b2100] tabular-nums">
      {unread > 99 ? '99+' : unread}
      <span className="sr-only">{t('inbox.unreadConversations')}</span>
    </span>
  );
}
