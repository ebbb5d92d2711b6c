import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';

/** `permission` reads `read:Number`. */
export function DeniedState({ permission }: { permission: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<Lock className="size-5" aria-hidden="true" />}
      title={t('denied.title')}
      text={
        <>
          {t('denied.needs')}{' '}
          <code className="rounded bg-sunken px-1 py-0.5 text-xs">{permission}</code>{' '}
          {t('denied.whoGrants')}
        </>
      }
    />
  );
}
