import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { graphql } from '../../gql/gql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { showRefusals } from './refused-fields';

const CONNECT_NUMBER = graphql(`
  mutation ConnectNumber($input: ConnectNumberInput!) {
    connectNumber(input: $input) {
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

const required = z.string().check(z.trim(), z.minLength(1));
const metaId = z.string().check(z.trim(), z.regex(/^\d{5,20}$/));
const schema = z.object({
  name: required,
  phoneNumberId: metaId,
  wabaId: metaId,
  accessToken: required,
  appSecret: z.string().check(z.trim()),
  verifyToken: z.string().check(z.trim()),
});
type Values = z.infer<typeof schema>;
const fields = [
  'name',
  'phoneNumberId',
  'wabaId',
  'accessToken',
  'appSecret',
  'verifyToken',
] as const;
const secret = { type: 'password', autoComplete: 'off' } as const;

export function ConnectNumberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [connect] = useMutation(CONNECT_NUMBER, { refetchQueries: ['NumbersPage', 'ListNumbers'] });
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    resolver: standardSchemaResolver(schema),
    defaultValues: {
      name: '',
      phoneNumberId: '',
      wabaId: '',
      accessToken: '',
      appSecret: '',
      verifyToken: '',
    },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ appSecret, verifyToken, ...values }) => {
    const input = {
      ...values,
      ...(appSecret && { appSecret }),
      ...(verifyToken && { verifyToken }),
    };
    try {
      const { data } = await connect({ variables: { input } });
      const refusals = data?.connectNumber.userErrors ?? [];
      if (refusals.length > 0) showRefusals(refusals, fields, setError);
      else onClose();
    } catch {
      setError('root', { message: t('error.tryAgain') });
    }
  });

  const problemOf = (name: (typeof fields)[number]) => {
    const error = errors[name];
    if (!error) return undefined;
    if (error.type === 'custom' || error.type === undefined) return error.message;
    return name === 'phoneNumberId' || name === 'wabaId'
      ? t('numbers.digitsOnly')
      : t('numbers.required');
  };
  const hints: Partial<Record<(typeof fields)[number], string>> = {
    name: t('numbers.nameHint'),
    appSecret: t('numbers.appSecretHint'),
    verifyToken: t('numbers.verifyTokenHint'),
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('numbers.connect')}
      description={t('numbers.connectText')}
      footer={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="connect-number" busy={isSubmitting}>
            {t('numbers.connect')}
          </Button>
        </>
      }
    >
      <form
        id="connect-number"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="space-y-4"
      >
        {errors.root && (
          <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger-ink">
            {errors.root.message}
          </p>
        )}
        {fields.map((name) => (
          <TextField
            key={name}
            {...register(name)}
            {...((name === 'accessToken' || name === 'appSecret') && secret)}
            {...((name === 'phoneNumberId' || name === 'wabaId') && { inputMode: 'numeric' })}
            label={t(`numbers.field.${name}`)}
            hint={hints[name]}
            error={problemOf(name)}
          />
        ))}
      </form>
    </Dialog>
  );
}
