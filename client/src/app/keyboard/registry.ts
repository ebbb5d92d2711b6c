import type { CommandId } from '../../lib/commands/commands';

export type ShortcutGroup = 'general' | 'list' | 'conversation' | 'go';

export interface Shortcut {
  command: CommandId;
  /** `mod` is Ctrl, or Cmd on Apple; two keys with a space are pressed one after the other. */
  keys: readonly string[];
  group: ShortcutGroup;
}

/** The one list of keys. Never Alt with a letter: many layouts need it to type. */
export const shortcuts: readonly Shortcut[] = [
  { command: 'palette.open', keys: ['mod+k'], group: 'general' },
  { command: 'shortcuts.open', keys: ['?'], group: 'general' },
  { command: 'region.next', keys: ['F6'], group: 'general' },
  { command: 'region.previous', keys: ['shift+F6'], group: 'general' },
  { command: 'search.focus', keys: ['/'], group: 'list' },
  { command: 'list.next', keys: ['j'], group: 'list' },
  { command: 'list.previous', keys: ['k'], group: 'list' },
  { command: 'list.open', keys: ['Enter'], group: 'list' },
  { command: 'conversation.reply', keys: ['r'], group: 'conversation' },
  { command: 'conversation.assign', keys: ['a'], group: 'conversation' },
  { command: 'conversation.assignToMe', keys: ['i'], group: 'conversation' },
  { command: 'conversation.resolve', keys: ['e'], group: 'conversation' },
  { command: 'conversation.markUnread', keys: ['u'], group: 'conversation' },
  { command: 'conversation.close', keys: ['Escape'], group: 'conversation' },
  { command: 'go.inbox', keys: ['g i'], group: 'go' },
  { command: 'go.ledger', keys: ['g l'], group: 'go' },
  { command: 'go.numbers', keys: ['g s'], group: 'go' },
];

export function keysOf(command: CommandId): string | null {
  return shortcuts.find((shortcut) => shortcut.command === command)?.keys[0] ?? null;
}

export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export interface KeyContext {
  /** The key pressed just before, when it begins a pair such as `g i`. */
  prefix: string | null;
  isEditable: boolean;
  /** True on a control that uses Enter or Space itself. */
  isControl: boolean;
  singleKeys: boolean;
}

export type KeyOutcome =
  { kind: 'command'; command: CommandId } | { kind: 'prefix'; key: string } | { kind: 'none' };

const none: KeyOutcome = { kind: 'none' };

/** The letter as printed on a Latin layout, so that the keys also work with Cyrillic or Hebrew. */
function letterOf({ key, code }: KeyPress): string {
  const isNonLatinLetter = key.length === 1 && key > '\u007f' && /\p{L}/u.test(key);
  const position = /^Key([A-Z])$/.exec(code)?.[1];
  if (isNonLatinLetter && position) return position.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

function patternOf(press: KeyPress): string {
  const letter = letterOf(press);
  const parts = [];
  if (press.ctrlKey || press.metaKey) parts.push('mod');
  if (press.shiftKey && letter.length > 1) parts.push('shift');
  return [...parts, letter].join('+');
}

function isSingleKey(pattern: string): boolean {
  return !pattern.includes('mod+') && !/F\d+$/.test(pattern) && pattern !== 'Escape';
}

export function resolveKey(press: KeyPress, context: KeyContext): KeyOutcome {
  if (press.altKey) return none;
  const pattern = patternOf(press);
  if (context.isEditable && (isSingleKey(pattern) || pattern === 'Escape')) return none;
  if (isSingleKey(pattern) && pattern !== 'Enter' && !context.singleKeys) return none;
  if (pattern === 'Enter' && context.isControl) return none;
  const sequence = context.prefix ? `${context.prefix} ${pattern}` : pattern;
  const found = shortcuts.find(({ keys }) => keys.includes(sequence));
  if (found) return { kind: 'command', command: found.command };
  const begins = shortcuts.some(({ keys }) => keys.some((keys) => keys.startsWith(`${pattern} `)));
  return !context.prefix && begins ? { kind: 'prefix', key: pattern } : none;
}
