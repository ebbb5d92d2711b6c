import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Runs `npm ci` where node_modules is missing or no longer what the lockfile says. Returns how long. */
export async function installPackages(root) {
  const began = Date.now();
  const lockfile = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.waystation-lock');
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  if (!matches(lockfile, join(root, 'node_modules', '.package-lock.json'))) {
    await withProgress('Installing packages (only now and then, about a minute)', () =>
      install(root),
    );
  }
  writeFileSync(stamp, wanted);
  return Date.now() - began;
}

/** No package here needs its install script, so none is run. */
function install(root) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const npm = process.env.npm_execpath;
  if (npm) return runQuietly(process.execPath, [npm, ...args], { cwd: root });
  return runQuietly('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

/** Whether npm itself has already installed just this (its own list stands in node_modules). */
function matches(lockfile, installedList) {
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = installed[path];
    return found ? link === true || found.version === version : optional === true;
  });
}
