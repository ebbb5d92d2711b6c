import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { asAccount } from './as-account.js';
import type { ClusterFolder } from './cluster-folder.js';
import { rotateLog } from './log-file.js';
import { serverArguments } from './server-settings.js';

export interface ServerProcess {
  readonly process: ChildProcess;
  readonly pid: number;
}

/** Detached, so that Ctrl-C in the terminal reaches only us and the order of the stop is ours. */
export function spawnServer(folder: ClusterFolder): ServerProcess {
  rotateLog(folder.logFile);
  const log = openSync(folder.logFile, 'a');
  const child = spawn(
    folder.binaries.postgres,
    serverArguments(folder.dataFolder, folder.cluster.port, folder.durability),
    { ...asAccount(folder.account), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => undefined);
  if (child.pid === undefined) {
    throw new Error(`${folder.binaries.postgres} could not be run.`);
  }
  return { process: child, pid: child.pid };
}
