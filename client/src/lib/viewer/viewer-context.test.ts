import { isPermitted } from './viewer-context';

test.each([
  [['read:Number'], true],
  [['manage:Number'], true],
  [['manage:all'], true],
  [['read:all'], true],
  [['update:Number'], false],
  [['read:Contact'], false],
])('%s', (permissions, expected) => {
  expect(isPermitted(permissions, 'read', 'Number')).toBe(expected);
});
