import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { notify } from '../../ui/toast';
import { showRefusals } from './refused-fields';

export const EDIT_NUMBER = graphql(`
  fragment EditNumber on Number {
    id
    name
    maxMessagesPerSecond
    accessTokenHint
  }
`);

const UPDATE_NUMBER = graphql(`
  mutation UpdateNumber($input: UpdateNumberInput!) {
    updateNumber(input: $input) {
      number {
        id
        ...NumberCard
      }
      userErrors {
        field
        message
      }
    }
  }
`);

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1)),
  maxMessagesPerSecond: z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000)),
  accessToken: z.string().check(z.trim()),
  appSecret: z.string().check(z.trim()),
});
type Entered = z.input<typeof schema>;
type Values = z.output<typeof schema>;
const fields = ['name', 'maxMessagesPerSecond', 'accessToken', 'appSecret'] as const;

interface EditNumberDialogProps {
  number: FragmentType<typeof EDIT_NUMBER>;
  onClose: () => void;
}

export function EditNumberDialog({ number, onClose }: EditNumberDialogProps) {
  const { t } = useTranslation();
  const { id, name, maxMessagesPerSecond, accessTokenHint } = readFragment(EDIT_NUMBER, number);
  const [update] = useMutation(UPDATE_NUMBER);
  const { register, handleSubmit, setError, formState } = useForm<Entered, unknown, Values>({
    resolver: standardSchemaResolver(schema),
    defaultValues: { name, maxMessagesPerSecond, accessToken: '', appSecret: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ accessToken, appSecret, ...values }) => {
    const input = {
      numberId: id,
      ...values,
      ...(accessToken && { accessToken }),
      ...(appSecret && { appSecret }),
    };
    try {
      const { data } = await update({ variables: { input } });
      const refusals = data?.updateNumber.userErrors ?? [];
      if (refusals.length > 0) return showRefusals(refusals, fields, setError);
      notify({ title: t('numbers.saved') });
      onClose();
    } catch {
      setError('root', { message: t('error.tryAgain') });
    }
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('numbers.editTitle', { name })}
      footer={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="edit-number" busy={isSubmitting}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id="edit-number"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="space-y-4"
      >
        {errors.root && (
          <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger-ink">
            {errors.root.message}
          </p>
        )}
        <TextField
          {...register('name')}
          label={t('numbers.field.name')}
          error={errors.name && (errors.name.type ? t('numbers.required') : errors.name.message)}
        />
        <TextField
          {...register('maxMessagesPerSecond')}
          label={t('numbers.field.maxMessagesPerSecond')}
          hint={t('numbers.paceHint')}
          type="number"
          min={1}
          max={100_000}
          error={errors.maxMessagesPerSecond && t('numbers.paceRange')}
        />
        <TextField
          {...register('accessToken')}
          label={t('numbers.newToken')}
          hint={t('numbers.newTokenHint', { hint: accessTokenHint.replace(/^…/, '') })}
          type="password"
          autoComplete="off"
          error={errors.accessToken?.message}
        />
        <TextField
          {...register('appSecret')}
          label={t('numbers.newAppSecret')}
          hint={t('numbers.keptHint')}
          type="password"
          autoComplete="off"
          error={errors.appSecret?.message}
        />
      </form>
    </Dialog>
  );
}
