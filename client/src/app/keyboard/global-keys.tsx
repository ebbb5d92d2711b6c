import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { runCommand, useCommand } from '../../lib/commands/commands';
import { usePreferences } from '../../lib/preferences/preferences';
import { signOut } from '../../lib/session/session';
import { usePermission } from '../../lib/viewer/viewer-context';
import { focusRegion } from './focus-region';
import { resolveKey } from './registry';

const CommandPalette = lazy(() => import('../palette/command-palette'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet'));

const prefixMs = 1_200;

function contextOf(target: EventTarget | null, prefix: string | null) {
  const element = target instanceof HTMLElement ? target : null;
  return {
    prefix,
    isEditable:
      element !== null &&
      (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)),
    isControl: element?.closest('button, a, [role="menuitem"], [role="option"]') != null,
    singleKeys: usePreferences.getState().singleKeyShortcuts,
  };
}

function listenForKeys() {
  let prefix: string | null = null;
  let prefixAt = 0;
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const isInLayer =
      event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]');
    if (isInLayer && event.key !== 'F6') return;
    const current = Date.now() - prefixAt < prefixMs ? prefix : null;
    const outcome = resolveKey(event, contextOf(event.target, current));
    prefix = outcome.kind === 'prefix' ? outcome.key : null;
    prefixAt = Date.now();
    if (outcome.kind === 'command' && runCommand(outcome.command)) event.preventDefault();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

/** Listens for the keys of the registry and opens the palette and the sheet. */
export function GlobalKeys() {
  const navigate = useNavigate();
  const [layer, setLayer] = useState<'palette' | 'sheet' | null>(null);
  const seesLedger = usePermission('read', 'LedgerItem');
  const seesNumbers = usePermission('read', 'Number');
  const denied = (isSeen: boolean, permission: string) => (isSeen ? undefined : permission);
  useEffect(listenForKeys, []);
  useCommand('palette.open', () => setLayer('palette'));
  useCommand('shortcuts.open', () => setLayer('sheet'));
  useCommand('region.next', () => focusRegion(1));
  useCommand('region.previous', () => focusRegion(-1));
  useCommand('go.inbox', () => void navigate('/inbox/mine'));
  useCommand('go.ledger', () => void navigate('/ledger'), denied(seesLedger, 'read:LedgerItem'));
  useCommand(
    'go.numbers',
    () => void navigate('/settings/numbers'),
    denied(seesNumbers, 'read:Number'),
  );
  useCommand('theme.toggle', () => {
    const isDark = document.documentElement.dataset.theme === 'dark';
    usePreferences.setState({ theme: isDark ? 'light' : 'dark' });
  });
  useCommand('session.signOut', () => void signOut());
  const close = () => setLayer(null);
  return (
    <Suspense>
      {layer === 'palette' && <CommandPalette onClose={close} />}
      {layer === 'sheet' && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}
