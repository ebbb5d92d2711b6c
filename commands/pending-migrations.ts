import { readdirSync } from 'node:fs';
import { withClient } from './embedded-postgres/prepare-database.js';

const MIGRATION_FILE = /^\d{13}-.*(?<!\.test|\.d)\.(js|ts)$/;
const TIMESTAMP_LENGTH = 13;

/** Files in `folder` that the database has not seen, oldest first. */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const seen = new Set(await executedTimestamps(url));
  return migrationFiles(folder).filter((file) => !seen.has(file.slice(0, TIMESTAMP_LENGTH)));
}

export function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => MIGRATION_FILE.test(file))
    .sort();
}

async function executedTimestamps(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const found = await client.query<{ exists: boolean }>(
      "select to_regclass('public.migrations') is not null as exists",
    );
    if (!found.rows[0]?.exists) return [];
    const done = await client.query<{ timestamp: string }>('select "timestamp" from migrations');
    return done.rows.map((row) => row.timestamp);
  });
}
