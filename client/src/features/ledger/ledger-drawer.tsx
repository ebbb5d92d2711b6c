import { useFragment } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';
import { formatFull } from '../../lib/time/format-time';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { OutcomeMark } from './outcome-mark';

export const LEDGER_DRAWER = graphql(`
  fragment LedgerDrawer on LedgerItem {
    id
    deliveryId
    position
    outcome
    reason
    raw
    receivedAt
    decidedAt
  }
`);

function indented(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}

interface LedgerDrawerProps {
  itemId: string;
  onClose: () => void;
}

/** One update as WhatsApp sent it, and what became of it. */
export function LedgerDrawer({ itemId, onClose }: LedgerDrawerProps) {
  const { t } = useTranslation();
  const { data, complete } = useFragment({
    fragment: LEDGER_DRAWER,
    fragmentName: 'LedgerDrawer',
    from: { __typename: 'LedgerItem', id: itemId },
  });
  return (
    <Dialog open onOpenChange={onClose} place="side" title={t('ledger.item')}>
      {complete && (
        <>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-[13px]">
            <dt className="text-ink-soft">{t('ledger.column.outcome')}</dt>
            <dd>
              <OutcomeMark outcome={data.outcome} />
            </dd>
            {data.reason && (
              <>
                <dt className="text-ink-soft">{t('ledger.reason')}</dt>
                <dd dir="auto">{data.reason}</dd>
              </>
            )}
            <dt className="text-ink-soft">{t('ledger.column.received')}</dt>
            <dd>{formatFull(data.receivedAt)}</dd>
            <dt className="text-ink-soft">{t('ledger.decided')}</dt>
            <dd>{formatFull(data.decidedAt)}</dd>
            <dt className="text-ink-soft">{t('ledger.delivery')}</dt>
            <dd className="flex items-center gap-1">
              <code className="truncate text-xs">{`${data.deliveryId} #${data.position}`}</code>
              <CopyButton value={data.deliveryId} label={t('ledger.copyDelivery')} />
            </dd>
          </dl>
          {data.raw && (
            <div className="mt-5">
              <div className="mb-1 flex items-center justify-between">
                <h3 className="text-xs font-semibold text-ink-faint">{t('ledger.raw')}</h3>
                <CopyButton value={data.raw} label={t('ledger.copyRaw')} />
              </div>
              <pre
                dir="ltr"
                tabIndex={0}
                className="overflow-auto rounded-xl bg-sunken p-3 text-xs leading-relaxed"
              >
                {indented(data.raw)}
              </pre>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}
