import { CircleCheck, CirclePause, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import { formatAgo } from '../../lib/time/format-time';
import { useNow } from '../../lib/time/now';
import { usePermission } from '../../lib/viewer/viewer-context';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { cx } from '../../ui/cx';
import { DeactivateNumberDialog } from './deactivate-number-dialog';
import { EditNumberDialog } from './edit-number-dialog';

export const NUMBER_CARD = graphql(`
  fragment NumberCard on Number {
    id
    name
    displayPhoneNumber
    phoneNumberId
    wabaId
    isActive
    health
    pausedReason
    maxMessagesPerSecond
    accessTokenHint
    lastWebhookAt
    webhookUrl
    verifyToken
    ...EditNumber
    ...DeactivateNumber
  }
`);

const healthMarks = {
  CONNECTED: { icon: CircleCheck, look: 'bg-accent-soft text-accent-ink' },
  PAUSED: { icon: CirclePause, look: 'bg-warning-soft text-warning-ink' },
  INACTIVE: { icon: CircleSlash, look: 'bg-sunken text-ink-soft' },
} as const;

const format = new Intl.NumberFormat();

export function NumberCard({ number }: { number: FragmentType<typeof NUMBER_CARD> }) {
  const { t } = useTranslation();
  const now = useNow();
  const it = readFragment(NUMBER_CARD, number);
  const mayUpdate = usePermission('update', 'Number');
  const [dialog, setDialog] = useState<'edit' | 'deactivate' | null>(null);
  const { icon: HealthIcon, look } = healthMarks[it.health];
  const facts = [
    {
      name: t('numbers.pace'),
      value: t('numbers.perSecond', {
        count: it.maxMessagesPerSecond,
        number: format.format(it.maxMessagesPerSecond),
      }),
    },
    {
      name: t('numbers.token'),
      value: t('numbers.endsIn', { hint: it.accessTokenHint.replace(/^…/, '') }),
    },
    {
      name: t('numbers.lastWebhook'),
      value: it.lastWebhookAt ? formatAgo(it.lastWebhookAt, now) : t('numbers.never'),
    },
  ];
  const addresses = [
    { name: t('numbers.webhookUrl'), value: it.webhookUrl },
    ...(it.verifyToken ? [{ name: t('numbers.verifyToken'), value: it.verifyToken }] : []),
    { name: t('numbers.phoneNumberId'), value: it.phoneNumberId },
    { name: t('numbers.wabaId'), value: it.wabaId },
  ];
  return (
    <article
      aria-label={it.name}
      className="flex h-full flex-col rounded-xl border border-line bg-panel p-5"
    >
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-[15px] font-semibold">
            <bdi>{it.name}</bdi>
          </h2>
          <bdi className="text-sm text-ink-soft tabular-nums">{it.displayPhoneNumber}</bdi>
        </div>
        <span
          className={cx(
            'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium',
            look,
          )}
        >
          <HealthIcon className="size-3.5" aria-hidden="true" />
          {t(`numbers.health.${it.health}`)}
        </span>
      </header>
      {it.pausedReason && (
        <p
          dir="auto"
          className="mt-3 rounded-lg bg-warning-soft px-3 py-2 text-[13px] text-warning-ink"
        >
          {it.pausedReason}
        </p>
      )}
      <dl className="mt-4 grid grid-cols-3 gap-3 text-[13px]">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-xs text-ink-faint">{name}</dt>
            <dd className="mt-0.5 font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="mt-4 space-y-1 border-t border-line pt-3 text-[13px]">
        {addresses.map(({ name, value }) => (
          <div key={name} className="flex items-center gap-3">
            <dt className="w-32 shrink-0 text-ink-soft">{name}</dt>
            <dd className="flex min-w-0 flex-1 items-center gap-1">
              <code className="truncate text-xs">{value}</code>
              <span className="ms-auto">
                <CopyButton value={value} label={t('numbers.copy', { name })} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {mayUpdate && (
        <footer className="mt-auto flex justify-end gap-2 pt-4">
          {it.isActive && (
            <Button look="ghost" size="small" onClick={() => setDialog('deactivate')}>
              {t('numbers.deactivate')}
            </Button>
          )}
          <Button look="secondary" size="small" onClick={() => setDialog('edit')}>
            {t('numbers.edit')}
          </Button>
        </footer>
      )}
      {dialog === 'edit' && <EditNumberDialog number={it} onClose={() => setDialog(null)} />}
      {dialog === 'deactivate' && (
        <DeactivateNumberDialog number={it} onClose={() => setDialog(null)} />
      )}
    </article>
  );
}
