import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { withClient } from '../commands/embedded-postgres/prepare-database.js';
import { migrateDown, migrateUp } from '../commands/migrations.js';
import { explainMissingRights } from '../commands/missing-rights.js';
import { migrationFiles, pendingMigrations } from '../commands/pending-migrations.js';
import { dataSourceOptions } from '../src/platform/database/data-source.js';
import { catalogue } from './support/catalogue.js';
import { disagreements, entityCount, loadEntities } from './support/entities.js';
import { testCluster } from './support/test-cluster.js';
import { createTestDatabase } from './support/test-database.js';

const FOLDER = 'migrations';

describe('on an empty database', () => {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const url = at(testCluster().url, name);

  beforeAll(() =>
    asAdmin((admin) => admin.query(`create database ${name} owner waystation template template0`)),
  );
  afterAll(() => asAdmin((admin) => admin.query(`drop database ${name} with (force)`)));

  test('up, down and up again leaves the same catalogue', async () => {
    const empty = await withClient(url, catalogue);
    await migrateUp(url, FOLDER);
    expect(await pendingMigrations(url, FOLDER)).toEqual([]);
    const first = await withClient(url, catalogue);
    for (const file of migrationFiles(FOLDER)) {
      expect(await migrateDown(url, FOLDER)).toMatch(/\d{13}$/);
      expect(file).toMatch(/^\d{13}-/);
    }
    expect(await migrateDown(url, FOLDER)).toBeNull();
    expect(await withClient(url, catalogue)).toEqual(empty);
    await migrateUp(url, FOLDER);
    expect(await withClient(url, catalogue)).toEqual(first);
  });

  test('each step down undoes just its step up', async () => {
    await migrateUp(url, FOLDER);
    const after: string[][] = [];
    for (;;) {
      after.push(await withClient(url, catalogue));
      if ((await migrateDown(url, FOLDER)) === null) break;
    }
    await migrateUp(url, FOLDER);
    expect(await withClient(url, catalogue)).toEqual(after[0]);
    expect(new Set(after.map((lines) => lines.join('\n'))).size).toBe(
      migrationFiles(FOLDER).length + 1,
    );
  });
});

test('two processes that migrate at once do it once', async () => {
  const test = await createTestDatabase();
  try {
    while ((await migrateDown(test.url, FOLDER)) !== null);
    const [one, other] = await Promise.all([
      migrateUp(test.url, FOLDER),
      migrateUp(test.url, FOLDER),
    ]);
    expect([one.length, other.length].sort()).toEqual([0, migrationFiles(FOLDER).length]);
  } finally {
    await test.drop();
  }
});

test('a login without the right to grant the roles is told the SQL for an administrator', async () => {
  const name = `weak_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create role ${name} login password 'weak'`));
  await asAdmin((admin) => admin.query(`create database ${name} owner ${name}`));
  try {
    const url = new URL(at(testCluster().url, name));
    url.username = name;
    url.password = 'weak';
    const told = explainMissingRights(() => migrateUp(url.href, FOLDER));
    await expect(told).rejects.toThrow('create role waystation_tenant nologin;');
  } finally {
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`));
    await asAdmin((admin) => admin.query(`drop role ${name}`));
  }
});

test('entities and tables agree in names, types and nullability', async () => {
  await loadEntities();
  const test = await createTestDatabase();
  const source = await new DataSource(dataSourceOptions(test.url, 1)).initialize();
  try {
    expect(source.entityMetadatas.length).toBe(entityCount());
    expect(source.entityMetadatas.length).toBeGreaterThan(5);
    expect(await disagreements(source)).toEqual([]);
  } finally {
    await source.destroy();
    await test.drop();
  }
});

function at(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  return withClient(testCluster().adminUrl, work);
}
