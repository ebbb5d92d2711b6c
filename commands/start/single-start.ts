import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../embedded-postgres/running-server.js';

/** Two starts in one folder would share, and then stop, one database. Returns how to let go. */
export function claimFolder(stateFolder: string): () => void {
  const file = join(stateFolder, 'start.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isStart(holder)) {
    throw new Error(
      `Waystation already runs from this folder (process ${holder}). Stop it first, or start this one with a WAYSTATION_STATE_DIR of its own.`,
    );
  }
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** After a crash or a reboot the number may belong to anybody. */
function isStart(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('run.mjs');
}
