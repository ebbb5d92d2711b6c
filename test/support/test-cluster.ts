import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunningServer, isAlive } from '../../commands/embedded-postgres/running-server.js';

/** Where tests find the cluster of this run. Its `waystation` database is the migrated template. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly url: string;
  readonly pid: number;
  readonly folder: string;
}

const VARIABLE = 'WAYSTATION_TEST_CLUSTER';

/** Folders of test clusters begin so, then comes the pid of the run. */
export const FOLDER_PREFIX = 'waystation-test-';

export function testCluster(): TestCluster {
  const text = process.env[VARIABLE];
  if (!text)
    throw new Error('No test cluster: this Jest project lacks test/support/global-setup.ts');
  return JSON.parse(text) as TestCluster;
}

/** Worker processes inherit it by the environment; however this process ends, the cluster goes, too. */
export function rememberTestCluster(cluster: TestCluster): void {
  process.env[VARIABLE] = JSON.stringify(cluster);
  process.once('exit', () => endCluster(cluster.pid, cluster.folder));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(1));
  }
}

/** Runs that were killed outright could not clean up. */
export async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const run = Number(name.slice(FOLDER_PREFIX.length).split('-')[0]);
    if (isAlive(run)) continue;
    const folder = join(tmpdir(), name);
    const server = await findRunningServer(join(folder, 'postgres', 'data'));
    endCluster(server?.pid ?? null, folder);
  }
}

/** SIGQUIT ends PostgreSQL at once: nothing in a test cluster is worth a checkpoint. */
export function endCluster(pid: number | null, folder: string): void {
  if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
