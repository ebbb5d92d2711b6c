import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/live/connection-state';
import { formatClock } from '../../lib/time/format-time';
import { Spinner } from '../../ui/spinner';

/** Says when the screen may be behind; a short interruption passes without it. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const { phase, completeUntilMs } = useConnection();
  if (phase !== 'offline' && phase !== 'catching-up') return null;
  return (
    <div
      role="status"
      className="appear-slow flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-[13px] font-medium text-warning-ink"
    >
      <Spinner className="size-3.5" />
      {phase === 'catching-up'
        ? t('connection.catchingUp')
        : completeUntilMs === null
          ? t('connection.offline')
          : t('connection.offlineSince', { time: formatClock(completeUntilMs) })}
    </div>
  );
}
