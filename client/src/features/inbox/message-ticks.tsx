import { Check, CheckCheck, CircleAlert, CircleQuestionMark, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageStatus } from '../../gql/graphql';

const small = 'inline-block size-[15px] align-[-2.5px]';

function iconOf(status: MessageStatus) {
  switch (status) {
    case 'QUEUED':
      return <Clock className={`${small} size-3.5! text-ink-faint`} aria-hidden="true" />;
    case 'SENT':
      return <Check className={`${small} text-ink-faint`} aria-hidden="true" />;
    case 'DELIVERED':
      return <CheckCheck className={`${small} text-ink-faint`} aria-hidden="true" />;
    case 'READ':
      return <CheckCheck className={`${small} text-read`} aria-hidden="true" />;
    case 'FAILED':
      return <CircleAlert className={`${small} text-danger-ink`} aria-hidden="true" />;
    case 'UNKNOWN':
      return <CircleQuestionMark className={`${small} text-warning-ink`} aria-hidden="true" />;
    case 'RECEIVED':
      return null;
  }
}

/** How far a message of ours has come, as icon and as words. */
export function MessageTicks({ status, isPlayed }: { status: MessageStatus; isPlayed: boolean }) {
  const { t } = useTranslation();
  if (status === 'RECEIVED') return null;
  const words = isPlayed ? t('status.PLAYED') : t(`status.${status}`);
  return (
    <span title={words}>
      {iconOf(status)}
      <span className="sr-only">{words}</span>
    </span>
  );
}
