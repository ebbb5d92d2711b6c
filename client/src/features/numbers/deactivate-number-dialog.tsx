import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export const DEACTIVATE_NUMBER = graphql(`
  fragment DeactivateNumber on Number {
    id
    name
    displayPhoneNumber
  }
`);

const DEACTIVATE = graphql(`
  mutation Deactivate($input: DeactivateNumberInput!) {
    deactivateNumber(input: $input) {
      number {
        id
        ...NumberCard
      }
      userErrors {
        message
      }
    }
  }
`);

interface DeactivateNumberDialogProps {
  number: FragmentType<typeof DEACTIVATE_NUMBER>;
  onClose: () => void;
}

export function DeactivateNumberDialog({ number, onClose }: DeactivateNumberDialogProps) {
  const { t } = useTranslation();
  const { id, name, displayPhoneNumber } = readFragment(DEACTIVATE_NUMBER, number);
  const [deactivate, { loading }] = useMutation(DEACTIVATE);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    try {
      const { data } = await deactivate({ variables: { input: { numberId: id } } });
      const [refusal] = data?.deactivateNumber.userErrors ?? [];
      if (refusal) setProblem(refusal.message);
      else onClose();
    } catch {
      setProblem(t('error.tryAgain'));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('numbers.deactivateTitle', { name })}
      footer={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" busy={loading} onClick={() => void confirm()}>
            {t('numbers.deactivate')}
          </Button>
        </>
      }
    >
      <p className="text-sm text-ink-soft">
        {t('numbers.deactivateText', { number: displayPhoneNumber })}
      </p>
      {problem && (
        <p
          role="alert"
          className="mt-3 rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger-ink"
        >
          {problem}
        </p>
      )}
    </Dialog>
  );
}
