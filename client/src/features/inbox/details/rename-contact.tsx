import { useMutation } from '@apollo/client/react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { Button } from '../../../ui/button';
import { formText } from '../../../ui/form-text';
import { TextField } from '../../../ui/text-field';

const RENAME_CONTACT = graphql(`
  mutation RenameContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        displayName
        name
      }
      userErrors {
        message
      }
    }
  }
`);

interface RenameContactProps {
  contactId: string;
  name: string;
  onDone: () => void;
}

export function RenameContact({ contactId, name, onDone }: RenameContactProps) {
  const { t } = useTranslation();
  const [rename, { loading }] = useMutation(RENAME_CONTACT);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = formText(new FormData(event.currentTarget), 'name').trim();
    try {
      const { data } = await rename({ variables: { input: { contactId, name: wanted } } });
      const [refusal] = data?.updateContact.userErrors ?? [];
      if (refusal) setProblem(refusal.message);
      else onDone();
    } catch {
      setProblem(t('error.tryAgain'));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 w-full text-start">
      <TextField
        label={t('details.name')}
        name="name"
        defaultValue={name}
        dir="auto"
        autoFocus
        required
        error={problem}
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button look="ghost" size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="small" busy={loading}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
