import { useTranslation } from 'react-i18next';
import { usePermission } from '../../lib/viewer/viewer-context';
import { DeniedState } from '../../ui/denied-state';
import { Page } from '../../ui/page';
import { LedgerCounts } from './ledger-counts';
import { LedgerFilters } from './ledger-filters';
import { LedgerProofs } from './ledger-proofs';
import { LedgerTable } from './ledger-table';

export default function LedgerPage() {
  const { t } = useTranslation();
  const isPermitted = usePermission('read', 'LedgerItem');
  return (
    <Page
      title={t('ledger.title')}
      text={t('ledger.text')}
      documentTitle={t('ledger.documentTitle')}
    >
      {isPermitted ? (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="min-w-0 space-y-4">
            <LedgerCounts />
            <LedgerFilters />
            <LedgerTable />
          </div>
          <LedgerProofs />
        </div>
      ) : (
        <DeniedState permission="read:LedgerItem" />
      )}
    </Page>
  );
}
