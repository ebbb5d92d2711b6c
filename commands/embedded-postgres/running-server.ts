import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A PostgreSQL that already serves a data folder. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const ORPHANS_LEAVE_WITHIN_MS = 10_000;

/**
 * The server that holds the data folder's lock, or null once a lock left by a killed one is out of
 * the way. PostgreSQL itself trusts `kill(pid, 0)` and so takes a zombie, or a stranger that got
 * the same pid after a reboot, for its living self.
 */
export async function findRunningServer(dataFolder: string): Promise<RunningServer | null> {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const lines = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!existsSync('/proc/self/stat')) return isAlive(pid) ? { pid, port } : null;
  if (processesIn(dataFolder).includes(pid)) return { pid, port };
  await orphansGone(dataFolder);
  rmSync(lock, { force: true });
  return null;
}

/** Backends of a killed server notice it within moments; a second server beside them would ruin the data. */
async function orphansGone(dataFolder: string): Promise<void> {
  const deadline = Date.now() + ORPHANS_LEAVE_WITHIN_MS;
  for (;;) {
    const orphans = processesIn(dataFolder);
    if (orphans.length === 0) return;
    if (Date.now() > deadline) {
      throw new Error(
        `Processes of a killed PostgreSQL still use ${dataFolder}: ${orphans.join(', ')}. End them, then start again.`,
      );
    }
    await delay(50);
  }
}

/** Every PostgreSQL process works inside its data folder; a zombie has no working folder any more. */
function processesIn(dataFolder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && workingFolder(pid) === dataFolder);
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
