import { Keyboard, LogOut, Monitor, Moon, Rows3, Rows4, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../lib/commands/commands';
import { usePreferences, type Theme } from '../../lib/preferences/preferences';
import { signOut } from '../../lib/session/session';
import { useViewer } from '../../lib/viewer/viewer-context';
import { Avatar } from '../../ui/avatar';
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../../ui/menu';

const themes = [
  { theme: 'system', icon: <Monitor className="size-4" /> },
  { theme: 'light', icon: <Sun className="size-4" /> },
  { theme: 'dark', icon: <Moon className="size-4" /> },
] as const satisfies { theme: Theme; icon: React.ReactNode }[];

export function ProfileMenu() {
  const { t } = useTranslation();
  const { agent, tenant } = useViewer();
  const { theme, density, sendKey, singleKeyShortcuts } = usePreferences();
  const name = agent?.name ?? '';
  const isOn = (on: boolean) => on && <span aria-label={t('common.chosen')}>✓</span>;
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('profile.open', { name })}
          className="cursor-pointer rounded-full focus-visible:outline-white"
        >
          <Avatar name={name} seed={agent?.id ?? ''} />
        </button>
      }
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <div className="font-medium" dir="auto">
          {name}
        </div>
        <div className="text-xs text-ink-soft" dir="auto">
          {tenant?.name}
        </div>
      </div>
      <MenuSeparator />
      <MenuHeading>{t('profile.theme')}</MenuHeading>
      {themes.map((choice) => (
        <MenuItem
          key={choice.theme}
          icon={choice.icon}
          trailing={isOn(choice.theme === theme)}
          onSelect={() => usePreferences.setState({ theme: choice.theme })}
        >
          {t(`profile.themes.${choice.theme}`)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        icon={density === 'compact' ? <Rows4 className="size-4" /> : <Rows3 className="size-4" />}
        trailing={isOn(density === 'compact')}
        onSelect={() =>
          usePreferences.setState({ density: density === 'compact' ? 'comfortable' : 'compact' })
        }
      >
        {t('profile.compact')}
      </MenuItem>
      <MenuItem
        trailing={isOn(sendKey === 'ctrl-enter')}
        onSelect={() =>
          usePreferences.setState({ sendKey: sendKey === 'enter' ? 'ctrl-enter' : 'enter' })
        }
        icon={<span className="text-xs">⏎</span>}
      >
        {t('profile.ctrlEnter')}
      </MenuItem>
      <MenuItem
        icon={<Keyboard className="size-4" />}
        trailing={isOn(singleKeyShortcuts)}
        onSelect={() => usePreferences.setState({ singleKeyShortcuts: !singleKeyShortcuts })}
      >
        {t('profile.singleKeys')}
      </MenuItem>
      <MenuItem
        icon={<span className="text-xs">?</span>}
        onSelect={() => runCommand('shortcuts.open')}
      >
        {t('commands.shortcuts.open')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut className="size-4" />} onSelect={() => void signOut()}>
        {t('commands.session.signOut')}
      </MenuItem>
    </Menu>
  );
}
