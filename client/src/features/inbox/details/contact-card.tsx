import { AtSign, IdCard, Pencil, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { usePermission } from '../../../lib/viewer/viewer-context';
import { Avatar } from '../../../ui/avatar';
import { CopyButton } from '../../../ui/copy-button';
import { IconButton } from '../../../ui/icon-button';
import { RenameContact } from './rename-contact';

export const CONTACT_CARD = graphql(`
  fragment ContactCard on Contact {
    id
    displayName
    name
    profileName
    email
    company
    identities {
      id
      kind
      value
      isPrimary
    }
  }
`);

const icons = {
  PHONE: <Phone className="size-4" aria-hidden="true" />,
  BSUID: <IdCard className="size-4" aria-hidden="true" />,
  USERNAME: <AtSign className="size-4" aria-hidden="true" />,
} as const;

export function ContactCard({ contact }: { contact: FragmentType<typeof CONTACT_CARD> }) {
  const { t } = useTranslation();
  const it = readFragment(CONTACT_CARD, contact);
  const mayRename = usePermission('update', 'Contact');
  const [isRenaming, setIsRenaming] = useState(false);
  const hasPhone = it.identities.some(({ kind }) => kind === 'PHONE');
  return (
    <div className="px-5 pt-6 pb-4">
      <div className="flex flex-col items-center text-center">
        <Avatar size="large" name={it.displayName} seed={it.id} />
        {isRenaming ? (
          <RenameContact
            contactId={it.id}
            name={it.name ?? it.profileName ?? ''}
            onDone={() => setIsRenaming(false)}
          />
        ) : (
          <div className="mt-3 flex max-w-full items-center">
            <h2 className="truncate text-base font-semibold">
              <bdi>{it.displayName}</bdi>
            </h2>
            {mayRename && (
              <IconButton
                label={t('details.rename')}
                className="-me-9"
                onClick={() => setIsRenaming(true)}
              >
                <Pencil className="size-3.5" aria-hidden="true" />
              </IconButton>
            )}
          </div>
        )}
        {it.profileName && it.profileName !== it.displayName && (
          <p className="text-[13px] text-ink-soft">
            ~<bdi>{it.profileName}</bdi>
          </p>
        )}
        {it.company && <bdi className="text-[13px] text-ink-soft">{it.company}</bdi>}
      </div>
      <ul className="mt-4 space-y-0.5">
        {it.identities.map(({ id, kind, value, isPrimary }) => (
          <li key={id} className="flex items-center gap-3 text-[13px]">
            <span className="text-ink-faint">{icons[kind]}</span>
            <span className="min-w-0 flex-1">
              <span className="sr-only">{t(`details.identity.${kind}`)} </span>
              <bdi className="block truncate">{value}</bdi>
            </span>
            {isPrimary && it.identities.length > 1 && (
              <span className="rounded-full bg-sunken px-2 text-[11px] leading-5 text-ink-soft">
                {t('details.primary')}
              </span>
            )}
            <CopyButton value={value} label={t('details.copy', { value })} />
          </li>
        ))}
        {it.email && (
          <li className="flex items-center gap-3 text-[13px]">
            <AtSign className="size-4 text-ink-faint" aria-hidden="true" />
            <bdi className="min-w-0 flex-1 truncate">{it.email}</bdi>
            <CopyButton value={it.email} label={t('details.copy', { value: it.email })} />
          </li>
        )}
      </ul>
      {!hasPhone && (
        <p className="mt-2 rounded-lg bg-sunken px-3 py-2 text-xs text-ink-soft">
          {t('details.noPhone')}
        </p>
      )}
    </div>
  );
}
