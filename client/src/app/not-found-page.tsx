import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<Compass className="size-5" aria-hidden="true" />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Link to="/inbox/mine" className="font-medium text-accent-ink underline underline-offset-4">
          {t('notFound.toInbox')}
        </Link>
      }
    />
  );
}
