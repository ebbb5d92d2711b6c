import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { formatFull } from '../../../lib/time/format-time';
import { CopyButton } from '../../../ui/copy-button';
import { Dialog } from '../../../ui/dialog';

export const MESSAGE_INFO = graphql(`
  fragment MessageInfo on Message {
    id
    type
    rawType
    status
    createdAt
    occurredAt
    sentAt
    deliveredAt
    readAt
    playedAt
    editedAt
    revokedAt
    failure {
      code
      title
      detail
    }
    sentBy {
      id
      name
    }
  }
`);

interface MessageInfoProps {
  message: FragmentType<typeof MESSAGE_INFO>;
  onClose: () => void;
}

const times = [
  'createdAt',
  'sentAt',
  'deliveredAt',
  'readAt',
  'playedAt',
  'editedAt',
  'revokedAt',
] as const;

export default function MessageInfo({ message, onClose }: MessageInfoProps) {
  const { t } = useTranslation();
  const it = readFragment(MESSAGE_INFO, message);
  return (
    <Dialog open onOpenChange={onClose} title={t('thread.info')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        <dt className="text-ink-soft">{t('info.type')}</dt>
        <dd>{it.rawType ?? it.type.toLowerCase()}</dd>
        <dt className="text-ink-soft">{t('info.status')}</dt>
        <dd>{t(`status.${it.status}`)}</dd>
        {it.sentBy && (
          <>
            <dt className="text-ink-soft">{t('info.sentBy')}</dt>
            <dd>
              <bdi>{it.sentBy.name}</bdi>
            </dd>
          </>
        )}
        {times.map((name) => {
          const time = it[name];
          if (!time) return null;
          return (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{t(`info.${name}`)}</dt>
              <dd>
                <time dateTime={time}>{formatFull(time)}</time>
              </dd>
            </div>
          );
        })}
        {it.failure && (
          <>
            <dt className="text-ink-soft">{t('info.failure')}</dt>
            <dd>
              {it.failure.title} ({it.failure.code})
              {it.failure.detail && (
                <span className="block text-ink-soft">{it.failure.detail}</span>
              )}
            </dd>
          </>
        )}
        <dt className="text-ink-soft">{t('info.id')}</dt>
        <dd className="flex items-center gap-1">
          <code className="truncate text-xs">{it.id}</code>
          <CopyButton value={it.id} label={t('info.copyId')} />
        </dd>
      </dl>
    </Dialog>
  );
}
