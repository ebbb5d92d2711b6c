import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings BullMQ's own schema (`bullmq`) up to date. Part of `npm run migrate`; safe in many
 * processes at once.
 */
export async function migrateQueue(databaseDirectUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseDirectUrl });
  client.on('error', () => undefined); // The statement that is under way fails with the same error.
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
