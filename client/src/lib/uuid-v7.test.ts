import { uuidV7 } from './uuid-v7';

test('is a version 7 id that begins with its time', () => {
  const id = uuidV7(0x0199_1234_5678);
  expect(id).toMatch(/^01991234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('later ones sort after earlier ones', () => {
  expect(uuidV7(1_000) < uuidV7(2_000)).toBe(true);
});
