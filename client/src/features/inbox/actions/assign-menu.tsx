import { useQuery } from '@apollo/client/react';
import { Check, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { useCommand } from '../../../lib/commands/commands';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { Avatar } from '../../../ui/avatar';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu';
import type { Assignee } from './use-conversation-actions';

const ASSIGNABLE_AGENTS = graphql(`
  query AssignableAgents {
    agents {
      id
      name
      isActive
    }
  }
`);

interface AssignMenuProps {
  assignee: Assignee | null;
  canAssign: boolean;
  onAssign: (assignee: Assignee | null) => void;
}

export function AssignMenu({ assignee, canAssign, onAssign }: AssignMenuProps) {
  const { t } = useTranslation();
  const me = useViewer().agent;
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(ASSIGNABLE_AGENTS, { fetchPolicy: 'cache-first', skip: !isOpen });
  const agents = data?.agents.filter(({ isActive, id }) => isActive && id !== me?.id) ?? [];
  const reason = canAssign ? undefined : t('actions.mayNotAssign');
  useCommand('conversation.assign', () => setIsOpen(true), reason);
  useCommand('conversation.assignToMe', () => me && onAssign(me), reason);
  const isChosen = (id: string) =>
    id === assignee?.id && <Check className="size-4" aria-label={t('common.chosen')} />;

  const face = assignee ? (
    <Avatar size="small" name={assignee.name} seed={assignee.id} />
  ) : (
    <UserRoundPlus className="size-4.5" aria-hidden="true" />
  );
  const label = assignee
    ? t('actions.assignedToShort', { name: assignee.name })
    : t('actions.assign');

  return (
    <Menu
      open={isOpen}
      onOpenChange={(open) => setIsOpen(open && canAssign)}
      trigger={
        <button
          type="button"
          data-testid="assign-menu"
          aria-label={reason ? `${label}: ${reason}` : label}
          title={reason}
          aria-disabled={!canAssign || undefined}
          className="flex h-9 max-w-44 cursor-pointer items-center gap-2 rounded-lg px-2 text-[13px] text-ink-soft hover:bg-hover hover:text-ink aria-disabled:cursor-not-allowed aria-expanded:bg-hover pointer-coarse:h-11"
        >
          {face}
          <bdi className="hidden truncate xl:inline">{assignee?.name ?? t('actions.assign')}</bdi>
        </button>
      }
    >
      {me && (
        <MenuItem
          icon={<Avatar size="tiny" name={me.name} seed={me.id} />}
          trailing={isChosen(me.id)}
          onSelect={() => onAssign(me)}
        >
          {t('actions.toMe')}
        </MenuItem>
      )}
      <MenuItem
        icon={<UserRoundX className="size-4" />}
        trailing={!assignee && <Check className="size-4" aria-label={t('common.chosen')} />}
        onSelect={() => onAssign(null)}
      >
        {t('actions.toNobody')}
      </MenuItem>
      {agents.length > 0 && <MenuSeparator />}
      {agents.map((agent) => (
        <MenuItem
          key={agent.id}
          icon={<Avatar size="tiny" name={agent.name} seed={agent.id} />}
          trailing={isChosen(agent.id)}
          onSelect={() => onAssign(agent)}
        >
          <bdi>{agent.name}</bdi>
        </MenuItem>
      ))}
    </Menu>
  );
}
