import './resolve-typescript.cjs';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../commands/embedded-postgres/embedded-postgres.js';
import { migrateUp } from '../../commands/migrations.js';
import { FOLDER_PREFIX, rememberTestCluster, sweepLeftovers } from './test-cluster.js';

/** One throwaway cluster for the run, with one migrated database that tests clone. */
export default async function globalSetup(config: { rootDir: string }): Promise<void> {
  await sweepLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    projectRoot: config.rootDir,
    home: join(folder, 'postgres'),
    durability: 'throwaway',
  });
  rememberTestCluster({
    adminUrl: postgres.adminUrl,
    url: postgres.url,
    pid: postgres.pid,
    folder,
  });
  await migrateUp(postgres.url, join(config.rootDir, 'migrations'));
}
