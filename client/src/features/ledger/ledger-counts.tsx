import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';
import { cx } from '../../ui/cx';
import { OutcomeMark } from './outcome-mark';
import { outcomes, useLedgerFilter } from './use-ledger-filter';

export const LEDGER_COUNTS = graphql(`
  query LedgerCounts {
    ledgerCounts {
      outcome
      count
    }
  }
`);

const format = new Intl.NumberFormat();

/** How many updates ended how in the last seven days; each number filters the table. */
export function LedgerCounts() {
  const { t } = useTranslation();
  const { filter, set } = useLedgerFilter();
  const { data } = useQuery(LEDGER_COUNTS);
  return (
    <ul
      aria-label={t('ledger.counts')}
      className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6"
    >
      {outcomes.map((outcome) => {
        const count =
          data?.ledgerCounts.find((candidate) => candidate.outcome === outcome)?.count ?? 0;
        const isChosen = filter.outcome === outcome;
        return (
          <li key={outcome}>
            <button
              type="button"
              aria-pressed={isChosen}
              onClick={() => set('outcome', isChosen ? null : outcome.toLowerCase())}
              className={cx(
                'w-full cursor-pointer rounded-xl border px-3 py-2.5 text-start hover:bg-hover',
                isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-panel',
              )}
            >
              <span className="block text-lg font-semibold tabular-nums">
                {data ? format.format(count) : '–'}
              </span>
              <OutcomeMark outcome={outcome} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
