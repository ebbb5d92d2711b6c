import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import { useColleagues } from './presence-store';

/** Colleagues who look at or write in a conversation now. */
export function PresenceFaces({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const colleagues = useColleagues(conversationId);
  if (colleagues.length === 0) return null;
  const names = colleagues.map(({ name }) => name).join(', ');
  const isTyping = colleagues.some((colleague) => colleague.isTyping);
  const words = isTyping ? t('presence.typing', { names }) : t('presence.viewing', { names });
  return (
    <span className="flex shrink-0 items-center -space-x-1.5 rtl:space-x-reverse" title={words}>
      {colleagues.slice(0, 3).map((colleague) => (
        <Avatar
          key={colleague.agentId}
          size="tiny"
          name={colleague.name}
          seed={colleague.agentId}
          className={cx('ring-2', colleague.isTyping ? 'ring-accent' : 'ring-panel')}
        />
      ))}
      <span className="sr-only">{words}</span>
    </span>
  );
}
