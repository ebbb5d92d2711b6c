import { withClient } from '../embedded-postgres/prepare-database.js';
import { type Installation, migrationsFolder } from '../installation.js';
import { pendingMigrations } from '../pending-migrations.js';
import type { Check } from './check.js';

const OLDEST_MAJOR = 16;

export async function checkDatabase({ config, postgres }: Installation): Promise<Check> {
  const name = 'database';
  try {
    const { version, isSuperuser } = await facts(config.databaseUrl);
    const major = Math.floor(version / 10_000);
    const where = postgres ? 'embedded' : new URL(config.databaseUrl).host;
    if (major < OLDEST_MAJOR) {
      const said = `PostgreSQL ${major} at ${where}; ${OLDEST_MAJOR} or newer is needed`;
      return { name, isOk: false, said };
    }
    if (isSuperuser) {
      const said = `the login is a superuser, whom the walls between tenants do not stop; use another`;
      return { name, isOk: false, said };
    }
    return { name, isOk: true, said: `PostgreSQL ${major}, ${where}` };
  } catch (error) {
    return { name, isOk: false, said: error instanceof Error ? error.message : String(error) };
  }
}

export async function checkMigrations({ config }: Installation): Promise<Check> {
  const pending = await pendingMigrations(config.databaseDirectUrl, migrationsFolder);
  return pending.length === 0
    ? { name: 'migrations', isOk: true, said: 'all have run' }
    : { name: 'migrations', isOk: false, said: `${pending.length} to run: npm run migrate` };
}

async function facts(url: string): Promise<{ version: number; isSuperuser: boolean }> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number; is_superuser: boolean }>(
      `select current_setting('server_version_num')::int as version,
              (rolsuper or rolbypassrls) as is_superuser
       from pg_roles where rolname = current_user`,
    );
    return { version: rows[0]?.version ?? 0, isSuperuser: rows[0]?.is_superuser ?? false };
  });
}
