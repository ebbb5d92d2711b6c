import { resolveKey, shortcuts, type KeyContext, type KeyPress } from './registry';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});
const calm: KeyContext = { prefix: null, isEditable: false, isControl: false, singleKeys: true };
const command = (key: KeyPress, context: Partial<KeyContext> = {}) => {
  const outcome = resolveKey(key, { ...calm, ...context });
  return outcome.kind === 'command' ? outcome.command : outcome.kind;
};

test('single keys, pairs and modifiers', () => {
  expect(command(press('j'))).toBe('list.next');
  expect(command(press('k', { ctrlKey: true }))).toBe('palette.open');
  expect(command(press('K', { metaKey: true }))).toBe('palette.open');
  expect(command(press('?', { shiftKey: true }))).toBe('shortcuts.open');
  expect(command(press('F6', { shiftKey: true }))).toBe('region.previous');
  expect(command(press('g'))).toBe('prefix');
  expect(command(press('l'), { prefix: 'g' })).toBe('go.ledger');
});

test('Alt and AltGr type letters and never act', () => {
  for (const key of 'abcdefghijklmnopqrstuvwxyz')
    expect(command(press(key, { altKey: true }))).toBe('none');
});

test('single keys are off where text is typed, Ctrl+K is not', () => {
  expect(command(press('e'), { isEditable: true })).toBe('none');
  expect(command(press('Escape'), { isEditable: true })).toBe('none');
  expect(command(press('k', { ctrlKey: true }), { isEditable: true })).toBe('palette.open');
});

test('single keys can be turned off', () => {
  expect(command(press('e'), { singleKeys: false })).toBe('none');
  expect(command(press('F6'), { singleKeys: false })).toBe('region.next');
});

test('a Cyrillic or Hebrew layout uses the place of the key', () => {
  expect(command(press('о', { code: 'KeyJ' }))).toBe('list.next');
  expect(command(press('ק', { code: 'KeyE' }))).toBe('conversation.resolve');
});

test('Enter on a control belongs to the control', () => {
  expect(command(press('Enter'), { isControl: true })).toBe('none');
});

test('no two commands share keys', () => {
  const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
