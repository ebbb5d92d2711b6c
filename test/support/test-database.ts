import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { withClient } from '../../commands/embedded-postgres/prepare-database.js';
import { Database } from '../../src/platform/database/database.js';
import { testCluster } from './test-cluster.js';

export interface TestDatabase {
  /** As the application sees it: login `waystation`. */
  readonly url: string;
  /** The superuser in this database: for looking at the catalogue, never to get around a wall. */
  readonly adminUrl: string;
  readonly source: DataSource;
  readonly database: Database;
  drop(): Promise<void>;
}

/** A database of the test's own, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await clone(cluster.adminUrl, name);
  const url = inDatabase(cluster.url, name);
  const source = new DataSource({ type: 'postgres', url, poolSize: 5 });
  await source.initialize();
  return {
    url,
    adminUrl: inDatabase(cluster.adminUrl, name),
    source,
    database: new Database(source),
    drop: async () => {
      if (source.isInitialized) await source.destroy();
      await withClient(cluster.adminUrl, (admin) =>
        admin.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

/** Copying files beats copying through the log by far while nothing is ever synced. */
async function clone(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (admin) =>
    admin.query(`create database ${name} owner waystation template waystation strategy file_copy`),
  );
}

function inDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
