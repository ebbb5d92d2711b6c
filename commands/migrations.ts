import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { migrateQueue } from '../src/platform/jobs/migrate-queue.js';
import { withClient } from './embedded-postgres/prepare-database.js';
import { migrationFiles } from './pending-migrations.js';

type MigrationClass = new () => MigrationInterface;

/** Any number that no other advisory lock of ours uses. */
const MIGRATION_LOCK = 7_311_842;

/** What goes wrong is thrown; TypeORM would print it as well. */
const SILENT: Logger = {
  log: () => undefined,
  logMigration: () => undefined,
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
};

/**
 * Runs what is pending, oldest first, one transaction each, then the queue's own. Returns the names
 * of what ran.
 */
export async function migrateUp(url: string, folder: string): Promise<string[]> {
  return withMigrations(url, folder, async (source) => {
    const ran = await source.runMigrations({ transaction: 'each' });
    await migrateQueue(url);
    return ran.map((migration) => migration.name);
  });
}

/** Takes back the latest migration. Returns its name, or null when there was none. */
export async function migrateDown(url: string, folder: string): Promise<string | null> {
  return withMigrations(url, folder, async (source) => {
    const before = await executed(source);
    if (before.length === 0) return null;
    await source.undoLastMigration({ transaction: 'each' });
    return before.at(-1) ?? null;
  });
}

/** Two processes that start at once must not both migrate: the second waits for the first. */
async function withMigrations<T>(
  url: string,
  folder: string,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({
      type: 'postgres',
      url,
      migrations: await loadMigrations(folder),
      migrationsTableName: 'migrations',
      poolSize: 1,
      logger: SILENT,
    });
    await source.initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  });
}

async function executed(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    'select name from migrations order by "timestamp"',
  );
  return rows.map((row) => row.name);
}

/** The classes of `folder`, compiled (`dist/migrations`) or as they are (`migrations`, under Jest). */
async function loadMigrations(folder: string): Promise<MigrationClass[]> {
  const classes: MigrationClass[] = [];
  for (const file of migrationFiles(folder)) {
    const path = resolve(folder, file);
    const module = (await import(file.endsWith('.js') ? pathToFileURL(path).href : path)) as Record<
      string,
      unknown
    >;
    classes.push(...Object.values(module).filter(isMigration));
  }
  return classes;
}

function isMigration(value: unknown): value is MigrationClass {
  return typeof value === 'function' && /\d{13}$/.test(value.name);
}
