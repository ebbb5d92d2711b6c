import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import { formatMoment } from '../../lib/time/format-time';
import { OutcomeMark } from './outcome-mark';
import { ReplayButton } from './replay-button';

export const LEDGER_ROW = graphql(`
  fragment LedgerRow on LedgerItem {
    id
    kind
    key
    outcome
    reason
    phoneNumberId
    receivedAt
    number {
      id
      name
    }
    ...ReplayButton
    ...LedgerDrawer
  }
`);

interface LedgerRowProps {
  item: FragmentType<typeof LEDGER_ROW>;
  onOpen: (itemId: string) => void;
}

export function LedgerRow({ item, onOpen }: LedgerRowProps) {
  const { t } = useTranslation();
  const it = readFragment(LEDGER_ROW, item);
  return (
    <tr className="hover:bg-hover" data-testid="ledger-row" data-outcome={it.outcome}>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">
        <button
          type="button"
          onClick={() => onOpen(it.id)}
          className="min-h-6 cursor-pointer font-medium text-accent-ink underline underline-offset-4"
        >
          <span className="sr-only">{t('ledger.open')} </span>
          <time dateTime={it.receivedAt}>{formatMoment(it.receivedAt)}</time>
        </button>
      </td>
      <td className="px-3 py-2">
        <OutcomeMark outcome={it.outcome} />
        {it.reason && (
          <span dir="auto" className="mt-0.5 block max-w-72 min-w-48 text-xs text-ink-faint">
            {it.reason}
          </span>
        )}
      </td>
      <td className="px-3 py-2 whitespace-nowrap">{it.kind}</td>
      <td className="max-w-44 truncate px-3 py-2">
        <code className="text-xs" title={it.key ?? undefined}>
          {it.key}
        </code>
      </td>
      <td className="px-3 py-2 whitespace-nowrap">
        <bdi>{it.number?.name ?? it.phoneNumberId}</bdi>
      </td>
      <td className="px-3 py-2">
        <ReplayButton item={it} />
      </td>
    </tr>
  );
}
