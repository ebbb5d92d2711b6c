import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../commands/embedded-postgres/embedded-postgres.js';
import { migrateUp } from '../../commands/migrations.js';
import { Installation, type Roles } from '../../test/support/installation.js';
import { familyOf } from './process-cost.js';

/** An installation with a durable PostgreSQL of its own, thrown away at the end. */
export interface BenchInstallation {
  readonly installation: Installation;
  readonly postgres: EmbeddedPostgres;
  /** Sees all rows. */
  readonly sql: Client;
  /** Processes of the product: servers and PostgreSQL, not the simulator. */
  productPids(): number[];
  close(): Promise<void>;
}

export async function openBenchInstallation(
  processes: readonly Roles[],
  variables: Readonly<Record<string, string>> = {},
): Promise<BenchInstallation> {
  const home = mkdtempSync(join(tmpdir(), 'waystation-bench-'));
  chmodSync(home, 0o755);
  const projectRoot = process.cwd();
  const postgres = await startEmbeddedPostgres({ projectRoot, home: join(home, 'postgres') });
  await migrateUp(postgres.url, join(projectRoot, 'dist', 'migrations'));
  const installation = await Installation.open({
    databaseUrl: postgres.url,
    projectRoot,
    variables: { LOG_LEVEL: 'info', ...variables },
  });
  for (const roles of processes) await installation.start(roles);
  const sql = new Client({ connectionString: postgres.url });
  await sql.connect();
  await sql.query('set role waystation_system');
  return {
    installation,
    postgres,
    sql,
    productPids: () => [...installation.servers.map(({ pid }) => pid), ...familyOf(postgres.pid)],
    close: async () => {
      await sql.end();
      await installation.close();
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
