import { spawnSync } from 'node:child_process';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import type { Binaries } from './binaries.js';
import { asAccount } from './as-account.js';
import { INITDB_ARGUMENTS, type Durability } from './server-settings.js';
import type { Account } from './unprivileged-account.js';

export interface NewCluster {
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** Empty, and owned by the account. */
  readonly dataFolder: string;
  readonly adminPassword: string;
  readonly durability: Durability;
}

/** Runs initdb. The superuser's password goes through a file that only initdb's account may read. */
export function initialiseCluster(cluster: NewCluster): void {
  const passwordFile = `${cluster.dataFolder}.password`;
  writeFileSync(passwordFile, cluster.adminPassword, { mode: 0o600 });
  if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  try {
    const run = spawnSync(
      cluster.binaries.initdb,
      [
        ...INITDB_ARGUMENTS,
        `--pwfile=${passwordFile}`,
        `--pgdata=${cluster.dataFolder}`,
        ...(cluster.durability === 'throwaway' ? ['--no-sync'] : []),
      ],
      { ...asAccount(cluster.account), encoding: 'utf8' },
    );
    if (run.error) throw new Error(`PostgreSQL's initdb could not be run: ${run.error.message}`);
    if (run.status !== 0)
      throw new Error(`PostgreSQL's initdb failed:\n${run.stderr || run.stdout}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
