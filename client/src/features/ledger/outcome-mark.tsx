import { CircleCheck, CircleX, Clock, CopyCheck, EyeOff, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerOutcome } from '../../gql/graphql';

const icons = {
  PROCESSED: <CircleCheck className="size-3.5 text-accent-ink" aria-hidden="true" />,
  FAILED: <CircleX className="size-3.5 text-danger-ink" aria-hidden="true" />,
  UNROUTED: <Unplug className="size-3.5 text-warning-ink" aria-hidden="true" />,
  WAITING: <Clock className="size-3.5 text-warning-ink" aria-hidden="true" />,
  DUPLICATE: <CopyCheck className="size-3.5 text-ink-faint" aria-hidden="true" />,
  IGNORED: <EyeOff className="size-3.5 text-ink-faint" aria-hidden="true" />,
} as const;

export function OutcomeMark({ outcome }: { outcome: LedgerOutcome }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5 text-[13px] whitespace-nowrap text-ink-soft">
      {icons[outcome]}
      {t(`ledger.outcome.${outcome}`)}
    </span>
  );
}
