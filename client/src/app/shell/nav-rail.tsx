import { MessagesSquare, ScrollText, Smartphone, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { UnreadBadge } from '../../features/inbox/public/unread-badge';
import { usePermission } from '../../lib/viewer/viewer-context';
import { BrandMark } from '../../ui/brand-mark';
import { cx } from '../../ui/cx';
import { ConnectionDot } from './connection-dot';
import { ProfileMenu } from './profile-menu';

interface RailLinkProps {
  to: string;
  icon: LucideIcon;
  label: string;
  badge?: React.ReactNode;
}

function RailLink({ to, icon: Icon, label, badge }: RailLinkProps) {
  return (
    <NavLink
      to={to}
      className={({ isActive }) =>
        cx(
          'relative flex h-13 w-full min-w-14 flex-col items-center justify-center gap-0.5 rounded-xl text-[10.5px] font-medium transition-colors hover:bg-rail-hover hover:text-white focus-visible:outline-white',
          isActive && 'bg-rail-hover text-white',
        )
      }
    >
      <Icon className="size-5" strokeWidth={1.8} aria-hidden="true" />
      {label}
      {badge}
    </NavLink>
  );
}

export function NavRail() {
  const { t } = useTranslation();
  const seesLedger = usePermission('read', 'LedgerItem');
  const seesNumbers = usePermission('read', 'Number');
  return (
    <nav
      aria-label={t('shell.navigation')}
      data-region="nav"
      className="flex shrink-0 items-center gap-1 bg-rail max-sm:group-has-[[data-region=thread]]/shell:hidden px-2 pb-[env(safe-area-inset-bottom)] text-rail-ink sm:w-18 sm:flex-col sm:px-1.5 sm:py-3"
    >
      <BrandMark className="mb-3 hidden size-8 sm:block" />
      <RailLink
        to="/inbox"
        icon={MessagesSquare}
        label={t('shell.inbox')}
        badge={<UnreadBadge />}
      />
      {seesLedger && <RailLink to="/ledger" icon={ScrollText} label={t('shell.ledger')} />}
      {seesNumbers && (
        <RailLink to="/settings/numbers" icon={Smartphone} label={t('shell.numbers')} />
      )}
      <div className="ms-auto flex items-center gap-3 sm:ms-0 sm:mt-auto sm:flex-col">
        <ConnectionDot />
        <ProfileMenu />
      </div>
    </nav>
  );
}
