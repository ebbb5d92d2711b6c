import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { Button } from '../../../ui/button';
import { useRetryMessage } from './use-retry-message';

export const FAILURE_NOTE = graphql(`
  fragment FailureNote on Message {
    id
    status
    failure {
      code
      title
      advice
      detail
      retryable
    }
  }
`);

/** Why a message was not delivered and what can be done; also when that is not known. */
export function FailureNote({ message }: { message: FragmentType<typeof FAILURE_NOTE> }) {
  const { t } = useTranslation();
  const { id, status, failure } = readFragment(FAILURE_NOTE, message);
  const { retry, isBusy } = useRetryMessage(id);
  if (status === 'UNKNOWN') {
    return (
      <p className="mt-1 max-w-sm rounded-xl bg-warning-soft px-3 py-2 text-[13px] text-warning-ink">
        {t('thread.unknown')}
      </p>
    );
  }
  if (status !== 'FAILED') return null;
  return (
    <div className="mt-1 max-w-sm rounded-xl bg-danger-soft px-3 py-2 text-[13px] text-danger-ink">
      <p className="font-semibold">{failure?.title ?? t('status.FAILED')}</p>
      {failure && <p>{failure.advice}</p>}
      {failure?.detail && (
        <p className="mt-0.5 text-xs opacity-90" dir="auto">
          {failure.detail} ({failure.code})
        </p>
      )}
      {failure?.retryable && (
        <Button
          look="secondary"
          size="small"
          className="mt-2"
          busy={isBusy}
          onClick={() => void retry()}
        >
          <RotateCw className="size-3.5" aria-hidden="true" />
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}
