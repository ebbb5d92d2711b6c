import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';

/** Everything that a key or the palette can ask for; the keys are in app/keyboard/registry.ts. */
export const commandIds = [
  'palette.open',
  'shortcuts.open',
  'search.focus',
  'list.next',
  'list.previous',
  'list.open',
  'conversation.reply',
  'conversation.assign',
  'conversation.assignToMe',
  'conversation.resolve',
  'conversation.markUnread',
  'conversation.archive',
  'conversation.details',
  'conversation.close',
  'region.next',
  'region.previous',
  'go.inbox',
  'go.ledger',
  'go.numbers',
  'theme.toggle',
  'session.signOut',
] as const;

export type CommandId = (typeof commandIds)[number];

export interface Command {
  run: () => void;
  /** Why it cannot run now, shown in the palette. */
  disabledReason?: string | undefined;
}

interface Entry extends Command {
  id: CommandId;
  order: number;
}

interface Commands {
  entries: readonly Entry[];
}

let order = 0;

export const useCommands = create<Commands>()(() => ({ entries: [] }));

/** The newest offer of a command counts, as a dialog's would over the page's. */
export function findCommand(id: CommandId): Command | undefined {
  return useCommands.getState().entries.findLast((entry) => entry.id === id);
}

export function runCommand(id: CommandId): boolean {
  const command = findCommand(id);
  if (!command || command.disabledReason) return false;
  command.run();
  return true;
}

/** Offers a command as long as the component is on screen. */
export function useCommand(id: CommandId, run: () => void, disabledReason?: string) {
  const runNewest = useEffectEvent(run);
  useEffect(() => {
    order += 1;
    const entry: Entry = { id, order, run: () => runNewest(), disabledReason };
    useCommands.setState(({ entries }) => ({ entries: [...entries, entry] }));
    return () =>
      useCommands.setState(({ entries }) => ({
        entries: entries.filter((other) => other !== entry),
      }));
  }, [id, disabledReason]);
}
