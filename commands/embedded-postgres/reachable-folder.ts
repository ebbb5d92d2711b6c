import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './unprivileged-account.js';

/** Where folders go that the unprivileged account must reach while the project lies out of its reach. */
export const OUTSIDE = '/var/lib/waystation';

const OPEN = 0o755;

/** Whether the account may enter `path` and every folder above it; a project under /root fails. */
export function isReachable(path: string, account: Account | null): boolean {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes `path` a folder the account can reach: the folder itself, or a link to one outside. */
export function makeReachableFolder(path: string, account: Account | null): string {
  if (isPresent(path) && existsSync(path)) return realpathSync(path);
  makeOpenFolder(dirname(path));
  if (isReachable(dirname(path), account)) {
    makeOpenFolder(path);
    return realpathSync(path);
  }
  makeOpenFolder(OUTSIDE);
  const outside = mkdtempSync(join(OUTSIDE, 'state-'));
  chmodSync(outside, OPEN);
  symlinkSync(outside, path);
  return outside;
}

/** Whatever the umask is, others may enter; what is secret inside has a mode of its own. */
export function makeOpenFolder(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true });
  chmodSync(path, OPEN);
}

function isPresent(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() && !existsSync(path)) {
    throw new Error(
      `${path} points to a folder that is gone. Delete the link to start with an empty database.`,
    );
  }
  return entry !== undefined;
}
