import { useQuery } from '@apollo/client/react';
import { Plus, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';
import { requestIdOf } from '../../lib/apollo/request-id';
import { usePermission } from '../../lib/viewer/viewer-context';
import { Button } from '../../ui/button';
import { DeniedState } from '../../ui/denied-state';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton, SkeletonLine } from '../../ui/skeleton';
import { ConnectNumberDialog } from './connect-number-dialog';
import { NumberCard } from './number-card';

const NUMBERS_PAGE = graphql(`
  query NumbersPage {
    numbers {
      id
      ...NumberCard
    }
  }
`);

export default function NumbersPage() {
  const { t } = useTranslation();
  const isPermitted = usePermission('read', 'Number');
  const mayConnect = usePermission('connect', 'Number');
  const [isConnecting, setIsConnecting] = useState(false);
  const connect = mayConnect && (
    <Button onClick={() => setIsConnecting(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {t('numbers.connect')}
    </Button>
  );
  return (
    <Page
      title={t('numbers.title')}
      text={t('numbers.text')}
      documentTitle={t('numbers.documentTitle')}
      action={isPermitted && connect}
    >
      {isPermitted ? <NumberList connect={connect} /> : <DeniedState permission="read:Number" />}
      {isConnecting && <ConnectNumberDialog onClose={() => setIsConnecting(false)} />}
    </Page>
  );
}

function NumberList({ connect }: { connect: React.ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(NUMBERS_PAGE);
  if (error && !data) {
    return (
      <ErrorState
        title={t('numbers.error')}
        requestId={requestIdOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) {
    return (
      <Skeleton>
        <div className="space-y-4">
          <SkeletonLine className="h-52 w-full rounded-xl" />
          <SkeletonLine className="h-52 w-full rounded-xl" />
        </div>
      </Skeleton>
    );
  }
  if (data.numbers.length === 0) {
    return (
      <EmptyState
        icon={<Smartphone className="size-5" aria-hidden="true" />}
        title={t('numbers.empty')}
        text={t('numbers.emptyText')}
        action={connect}
      />
    );
  }
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {data.numbers.map((number) => (
        <li key={number.id}>
          <NumberCard number={number} />
        </li>
      ))}
    </ul>
  );
}
