import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_MIGRATION } from './newest-migration.js';

it('names the last migration, so that /readyz knows whether one is pending', () => {
  const files = readdirSync(join(process.cwd(), 'migrations')).filter((name) => /^\d+-/.test(name));
  const number = files.sort().at(-1)?.split('-')[0];
  expect(NEWEST_MIGRATION.endsWith(`${number}`)).toBe(true);
});
