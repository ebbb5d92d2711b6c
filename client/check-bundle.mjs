// Prints what each route loads at first, gzipped, and exits 1 above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, '../dist/console');
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
const kB = 1000;
const lazyLimit = 130 * kB;
const routes = [
  {
    name: 'login',
    entries: ['index.html', 'src/features/session/sign-in-page.tsx'],
    goal: 130 * kB,
  },
  {
    name: 'inbox',
    entries: ['index.html', 'src/app/shell/shell.tsx', 'src/features/inbox/inbox-page.tsx'],
    budget: 300 * kB,
  },
];

const sizes = new Map();
function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(folder, file))).length);
  return sizes.get(file);
}

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest; run the build first`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const show = (bytes) => `${(bytes / kB).toFixed(1).padStart(7)} kB`;
let failed = false;
const initial = new Set();
for (const { name, entries, goal, budget } of routes) {
  const files = new Set(entries.flatMap((key) => [...filesOf(key)]));
  files.forEach((file) => initial.add(file));
  const total = [...files].reduce((sum, file) => sum + gzipped(file), 0);
  const limit = budget ?? goal;
  const over = total > limit;
  if (over && budget) failed = true;
  console.log(
    `${name.padEnd(10)} ${show(total)} of ${show(limit)} ${over ? (budget ? 'OVER BUDGET' : 'over the goal') : 'ok'}`,
  );
}
for (const chunk of Object.values(manifest)) {
  if (!chunk.file.endsWith('.js') || initial.has(chunk.file)) continue;
  const size = gzipped(chunk.file);
  if (size > lazyLimit) failed = true;
  if (size > 5 * kB)
    console.log(`lazy       ${show(size)} ${chunk.file}${size > lazyLimit ? ' OVER BUDGET' : ''}`);
}
process.exit(failed ? 1 : 0);
