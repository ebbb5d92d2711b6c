import { ApiError } from '../graphql/api-error.js';
import { Refusal } from '../graphql/refusal.js';
import { Passwords } from './passwords.js';

const passwords = new Passwords(8);

it('knows a password by its hash', async () => {
  const hash = await passwords.hash('Pässwort 🔑');
  expect(hash).toMatch(/^\$2b\$08\$/);
  expect(await passwords.verify('Pässwort 🔑', hash)).toBe(true);
  expect(await passwords.verify('Passwort 🔑', hash)).toBe(false);
});

it('takes 72 bytes and refuses 73, instead of cutting them', async () => {
  const hash = await passwords.hash('a'.repeat(72));
  expect(await passwords.verify('a'.repeat(72), hash)).toBe(true);
  expect(() => passwords.hash('a'.repeat(73))).toThrow(Refusal);
  await expect(passwords.verify('a'.repeat(73), hash)).rejects.toThrow('at most 72 bytes');
});

it('works as long for a person who does not exist', async () => {
  const hash = await passwords.hash('right');
  await passwords.verify('wrong', null);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    known.push(await timed(() => passwords.verify('wrong', hash)));
    unknown.push(await timed(() => passwords.verify('wrong', null)));
  }
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5);
  expect(await passwords.verify('nobody has this password', null)).toBe(false);
});

it('refuses a crowd rather than keeping it waiting for minutes', async () => {
  const hash = await new Passwords(4).hash('right');
  const crowd = Array.from({ length: 300 }, () => passwords.verify('wrong', hash));
  const results = await Promise.allSettled(crowd);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(98);
  expect(refused[0]).toMatchObject({ reason: expect.any(ApiError) });
  expect(await passwords.verify('right', hash)).toBe(true);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
