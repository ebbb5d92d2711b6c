import { useQuery } from '@apollo/client/react';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';

export const LEDGER_PROOFS = graphql(`
  query LedgerProofs {
    ledgerProofs(first: 14) {
      day
      received
      accounted
      isComplete
      provedAt
    }
  }
`);

const format = new Intl.NumberFormat();
const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Each night's proof that everything received is accounted for. */
export function LedgerProofs() {
  const { t } = useTranslation();
  const { data, error } = useQuery(LEDGER_PROOFS);
  return (
    <section aria-label={t('ledger.proofs')} className="rounded-xl border border-line bg-panel p-4">
      <h2 className="text-sm font-semibold">{t('ledger.proofs')}</h2>
      <p className="mt-0.5 text-xs text-ink-soft">{t('ledger.proofsText')}</p>
      {error && <p className="mt-3 text-[13px] text-danger-ink">{t('ledger.proofsError')}</p>}
      {data?.ledgerProofs.length === 0 && (
        <p className="mt-3 text-[13px] text-ink-soft">{t('ledger.noProofs')}</p>
      )}
      <ul className="mt-2 divide-y divide-line">
        {data?.ledgerProofs.map(({ day, received, accounted, isComplete }) => (
          <li key={day} className="flex items-center gap-2.5 py-2 text-[13px]">
            {isComplete ? (
              <ShieldCheck className="size-4 text-accent-ink" aria-hidden="true" />
            ) : (
              <TriangleAlert className="size-4 text-danger-ink" aria-hidden="true" />
            )}
            <span className="flex-1">
              {dayFormat.format(new Date(`${day}T00:00:00Z`))}
              <span className="block text-xs text-ink-faint tabular-nums">
                {isComplete
                  ? t('ledger.complete', { count: received, number: format.format(received) })
                  : t('ledger.missing', {
                      count: received - accounted,
                      number: format.format(received),
                    })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
