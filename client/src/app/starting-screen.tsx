import { useTranslation } from 'react-i18next';
import { Spinner } from '../ui/spinner';

export function StartingScreen() {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      aria-label={t('common.loading')}
      className="appear-late grid h-full place-items-center text-ink-faint"
    >
      <Spinner className="size-6" />
    </div>
  );
}
