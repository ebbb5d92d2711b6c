import { useQuery } from '@apollo/client/react';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';
import { requestIdOf } from '../../lib/apollo/request-id';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LedgerDrawer } from './ledger-drawer';
import { LedgerRow } from './ledger-row';
import { LedgerSkeleton } from './ledger-skeleton';
import { useLedgerFilter } from './use-ledger-filter';

export const LEDGER_TABLE = graphql(`
  query LedgerTable($filter: LedgerFilter!, $after: String) {
    ledgerItems(first: 50, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          ...LedgerRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const columns = ['received', 'outcome', 'kind', 'key', 'number', 'action'] as const;

export function LedgerTable() {
  const { t } = useTranslation();
  const { filter, isFiltered, clear } = useLedgerFilter();
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error, loading, refetch, fetchMore } = useQuery(LEDGER_TABLE, {
    variables: { filter },
  });
  const items = data?.ledgerItems;

  if (error && !items) {
    return (
      <ErrorState
        title={t('ledger.error')}
        requestId={requestIdOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!items) return <LedgerSkeleton />;
  if (items.edges.length === 0) {
    return (
      <EmptyState
        icon={<Inbox className="size-5" aria-hidden="true" />}
        title={isFiltered ? t('ledger.noMatch') : t('ledger.empty')}
        text={isFiltered ? undefined : t('ledger.emptyText')}
        action={
          isFiltered && (
            <Button look="secondary" size="small" onClick={clear}>
              {t('inbox.clearFilters')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <div
        className="overflow-x-auto rounded-xl border border-line bg-panel"
        tabIndex={0}
        role="region"
        aria-label={t('ledger.table')}
      >
        <table className="w-full text-start text-[13px]">
          <caption className="sr-only">{t('ledger.total', { count: items.totalCount })}</caption>
          <thead className="border-b border-line text-xs text-ink-faint">
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="px-3 py-2 text-start font-medium whitespace-nowrap"
                >
                  {t(`ledger.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {items.edges.map(({ node }) => (
              <LedgerRow key={node.id} item={node} onOpen={setOpenId} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex items-center justify-between text-[13px] text-ink-soft">
        {t('ledger.shown', { shown: items.edges.length, count: items.totalCount })}
        {items.pageInfo.hasNextPage && (
          <Button
            look="secondary"
            size="small"
            busy={loading}
            onClick={() => void fetchMore({ variables: { after: items.pageInfo.endCursor } })}
          >
            {t('ledger.more')}
          </Button>
        )}
      </div>
      {openId && <LedgerDrawer itemId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}
