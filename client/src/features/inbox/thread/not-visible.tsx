import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/empty-state';
import { useInboxLocation } from '../inbox-location';

/** The same for a conversation that does not exist and for one that this agent may not see. */
export function NotVisible() {
  const { t } = useTranslation();
  const { pathTo } = useInboxLocation();
  return (
    <EmptyState
      icon={<EyeOff className="size-5" aria-hidden="true" />}
      title={t('thread.notVisible')}
      text={t('thread.notVisibleText')}
      action={
        <Link
          to={pathTo(null)}
          className="text-sm font-medium text-accent-ink underline underline-offset-4"
        >
          {t('thread.backToList')}
        </Link>
      }
    />
  );
}
