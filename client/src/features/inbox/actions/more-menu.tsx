import { Archive, Check, EllipsisVertical, MailOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationPriority } from '../../../gql/graphql';
import { Kbd } from '../../../ui/kbd';
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../../../ui/menu';

const priorities: ConversationPriority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];

interface MoreMenuProps {
  priority: ConversationPriority;
  isArchived: boolean;
  canResolve: boolean;
  onPriority: (priority: ConversationPriority) => void;
  onMarkUnread: () => void;
  onArchive: () => void;
}

export function MoreMenu({
  priority,
  isArchived,
  canResolve,
  onPriority,
  onMarkUnread,
  onArchive,
}: MoreMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('actions.more')}
          className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink aria-expanded:bg-hover pointer-coarse:size-11"
        >
          <EllipsisVertical className="size-4.5" aria-hidden="true" />
        </button>
      }
    >
      <MenuItem
        icon={<MailOpen className="size-4" />}
        trailing={<Kbd keys="u" />}
        onSelect={onMarkUnread}
      >
        {t('commands.conversation.markUnread')}
      </MenuItem>
      {canResolve && (
        <>
          {!isArchived && (
            <MenuItem icon={<Archive className="size-4" />} onSelect={onArchive}>
              {t('commands.conversation.archive')}
            </MenuItem>
          )}
          <MenuSeparator />
          <MenuHeading>{t('actions.priority')}</MenuHeading>
          {priorities.map((candidate) => (
            <MenuItem
              key={candidate}
              trailing={
                candidate === priority && (
                  <Check className="size-4" aria-label={t('common.chosen')} />
                )
              }
              onSelect={() => onPriority(candidate)}
            >
              {t(`priority.${candidate}`)}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  );
}
