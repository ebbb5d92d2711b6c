import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { say } from '../command.js';
import { withClient } from '../embedded-postgres/prepare-database.js';
import { type Installation, migrationsFolder, projectRoot } from '../installation.js';
import { pendingMigrations } from '../pending-migrations.js';

const run = promisify(execFile);

/**
 * Migrates, and seeds the demo once. In processes of their own: this one lives on for days and
 * would keep what TypeORM and bcrypt took of the memory.
 */
export async function prepareDatabase(installation: Installation): Promise<void> {
  const { config } = installation;
  const pending = await pendingMigrations(config.databaseDirectUrl, migrationsFolder);
  if (pending.length > 0) {
    say(`Migrating the database (${pending.length} steps) …`);
    await inOwnProcess('migrate', installation);
  }
  if (config.isDemo && (await isEmpty(config.databaseDirectUrl))) {
    say('Seeding the demo …');
    await inOwnProcess('seed:demo', installation);
  }
}

async function inOwnProcess(name: string, { variables }: Installation): Promise<void> {
  try {
    await run(process.execPath, ['scripts/run.mjs', name], {
      cwd: projectRoot,
      env: { ...variables },
    });
  } catch (error) {
    const said = typeof error === 'object' && error && 'stderr' in error ? error.stderr : error;
    throw new Error(String(said).trim());
  }
}

async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    await client.query('set role waystation_system');
    const found = await client.query('select from tenants limit 1');
    return found.rowCount === 0;
  });
}
