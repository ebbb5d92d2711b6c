import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

/** What is built apart from each other: from which files, and how. */
const PARTS = {
  server: {
    title: 'server',
    inputs: [
      'src',
      'commands',
      'migrations',
      'simulator/src',
      'bench',
      'test',
      'test/support',
      'ormconfig.ts',
      '.swcrc',
      'scripts/compile-server.mjs',
    ],
    output: 'dist/commands',
    run: ['scripts/compile-server.mjs'],
  },
  console: {
    title: 'console',
    inputs: ['client/src', 'client/public', 'client/index.html', 'client/vite.config.ts'],
    output: 'dist/console',
    run: ['node_modules/vite/bin/vite.js', 'build', 'client', '--logLevel', 'warn'],
  },
  phone: {
    title: 'phone',
    inputs: ['simulator/phone'],
    output: 'dist/phone',
    run: ['node_modules/vite/bin/vite.js', 'build', 'simulator/phone', '--logLevel', 'warn'],
  },
};

/** Builds those of the named parts whose sources have changed since. Returns how long it took. */
export async function buildParts(root, names) {
  const began = Date.now();
  const stale = names.filter((name) => isStale(root, name));
  if (stale.length === 0) return Date.now() - began;
  const titles = stale.map((name) => PARTS[name].title).join(', ');
  await withProgress(`Building ${titles}`, () =>
    Promise.all(stale.map((name) => build(root, name))),
  );
  return Date.now() - began;
}

async function build(root, name) {
  const fingerprint = fingerprintOf(root, name);
  await runQuietly(process.execPath, PARTS[name].run, { cwd: root });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(root, name), fingerprint);
}

function isStale(root, name) {
  const { inputs, output } = PARTS[name];
  const stamp = stampOf(root, name);
  if (!existsSync(join(root, output)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprintOf(root, name);
}

function stampOf(root, name) {
  return join(root, 'dist', `.${name}.stamp`);
}

/** Names, times and sizes of all sources; the lockfile stands for what they import. */
function fingerprintOf(root, name) {
  const hash = createHash('sha256');
  for (const input of [...PARTS[name].inputs, 'package-lock.json']) addTo(hash, join(root, input));
  return hash.digest('hex');
}

function addTo(hash, path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry || /\.test\.tsx?$/.test(path)) return;
  if (!entry.isDirectory()) {
    hash.update(`${path}:${entry.mtimeMs}:${entry.size}\n`);
    return;
  }
  for (const child of readdirSync(path).sort()) addTo(hash, join(path, child));
}
