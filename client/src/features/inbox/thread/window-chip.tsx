import { Hourglass, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../lib/time/now';
import { cx } from '../../../ui/cx';
import { Tooltip } from '../../../ui/tooltip';
import { serviceWindowAt } from '../service-window';
import { useWindowWords } from '../use-window-words';

/** Counts down the time in which anything may be written. */
export function WindowChip({ closesAt }: { closesAt: string | null }) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const window = serviceWindowAt(closesAt, useNow());
  const isOpen = window.kind === 'open' || window.kind === 'closing';
  return (
    <Tooltip text={t('window.explained')} side="bottom">
      <span
        data-testid="window-chip"
        data-state={window.kind}
        tabIndex={0}
        className={cx(
          'inline-flex h-6 shrink-0 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap tabular-nums',
          window.kind === 'open' && 'bg-accent-soft text-accent-ink',
          window.kind === 'closing' && 'bg-warning-soft text-warning-ink',
          !isOpen && 'bg-sunken text-ink-soft',
        )}
      >
        {isOpen ? (
          <Hourglass className="size-3" aria-hidden="true" />
        ) : (
          <Lock className="size-3" aria-hidden="true" />
        )}
        {words.short(window)}
      </span>
    </Tooltip>
  );
}
