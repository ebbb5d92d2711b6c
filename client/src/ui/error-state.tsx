import { CloudAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { CopyButton } from './copy-button';

interface ErrorStateProps {
  title: string;
  requestId: string | null;
  onRetry: () => void;
}

export function ErrorState({ title, requestId, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div
      role="alert"
      className="mx-auto flex max-w-sm flex-col items-center px-6 py-12 text-center"
    >
      <div className="mb-4 grid size-12 place-items-center rounded-full bg-danger-soft text-danger-ink">
        <CloudAlert className="size-5" aria-hidden="true" />
      </div>
      <h2 className="text-[15px] font-semibold">{title}</h2>
      <p className="mt-1.5 text-sm text-ink-soft">{t('error.tryAgain')}</p>
      <Button look="secondary" size="small" className="mt-5" onClick={onRetry}>
        {t('common.retry')}
      </Button>
      {requestId && (
        <p className="mt-4 flex items-center gap-1 text-xs text-ink-faint">
          {t('error.requestId')} <code>{requestId}</code>
          <CopyButton value={requestId} label={t('error.copyRequestId')} />
        </p>
      )}
    </div>
  );
}
