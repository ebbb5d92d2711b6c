import { useMutation } from '@apollo/client/react';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import type { LedgerOutcome } from '../../gql/graphql';
import { usePermission } from '../../lib/viewer/viewer-context';
import { Button } from '../../ui/button';
import { notify } from '../../ui/toast';

export const REPLAY_BUTTON = graphql(`
  fragment ReplayButton on LedgerItem {
    id
    outcome
  }
`);

const REPLAY = graphql(`
  mutation ReplayLedgerItem($input: ReplayLedgerItemInput!) {
    replayLedgerItem(input: $input) {
      item {
        id
        outcome
        reason
        decidedAt
      }
      userErrors {
        message
      }
    }
  }
`);

const replayable: readonly LedgerOutcome[] = ['FAILED', 'UNROUTED', 'WAITING'];

/** Takes an update through the whole way again; nothing is doubled. */
export function ReplayButton({ item }: { item: FragmentType<typeof REPLAY_BUTTON> }) {
  const { t } = useTranslation();
  const { id, outcome } = readFragment(REPLAY_BUTTON, item);
  const isPermitted = usePermission('replay', 'LedgerItem');
  const [mutate, { loading }] = useMutation(REPLAY, { refetchQueries: ['LedgerCounts'] });
  if (!isPermitted || !replayable.includes(outcome)) return null;
  const replay = async () => {
    try {
      const { data } = await mutate({ variables: { input: { itemId: id } } });
      const [refusal] = data?.replayLedgerItem.userErrors ?? [];
      const after = data?.replayLedgerItem.item?.outcome;
      if (refusal)
        notify({ title: t('ledger.notReplayed'), description: refusal.message, isFailure: true });
      else if (after)
        notify({ title: t('ledger.replayed', { outcome: t(`ledger.outcome.${after}`) }) });
    } catch {
      notify({ title: t('ledger.notReplayed'), description: t('error.tryAgain'), isFailure: true });
    }
  };
  return (
    <Button look="secondary" size="small" busy={loading} onClick={() => void replay()}>
      <RotateCw className="size-3.5" aria-hidden="true" />
      {t('ledger.replay')}
    </Button>
  );
}
