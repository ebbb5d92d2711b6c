import { withClient } from '../embedded-postgres/prepare-database.js';

const ROLES = ['waystation_tenant', 'waystation_system'];

/**
 * Makes room: our schema and the queue's go; the roles that the backup's grants name are made where
 * they are missing. The queue is not restored: sweepers wake again whatever waits.
 */
export async function emptyDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    for (const role of ROLES) {
      await admin.query(
        `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
      );
    }
    await admin.query(`
      drop schema if exists bullmq cascade;
      drop schema public cascade;
      create schema public authorization pg_database_owner;
      grant usage on schema public to public;
    `);
  });
}
