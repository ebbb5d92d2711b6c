import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from './presence-store';

/** Who else is here, in place of the usual line. */
export function PresenceLine({
  conversationId,
  children,
}: {
  conversationId: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const colleagues = useColleagues(conversationId);
  const typing = colleagues.filter(({ isTyping }) => isTyping);
  if (colleagues.length === 0) return children;
  const names = (typing.length > 0 ? typing : colleagues).map(({ name }) => name).join(', ');
  return (
    <span className="font-medium text-warning-ink">
      {typing.length > 0 ? t('presence.typing', { names }) : t('presence.viewing', { names })}
    </span>
  );
}
