import { Client } from 'pg';
import { plantDemo } from '../commands/demo/plant-demo.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { wallBreaches } from './support/wall-breaches.js';

const TABLES_OF_THE_DEMO = [
  'agents',
  'contact_access',
  'contact_identities',
  'contacts',
  'conversations',
  'message_reactions',
  'messages',
  'numbers',
];

let testDatabase: TestDatabase;
let client: Client;
let acme: string;
let globex: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  client = new Client({ connectionString: testDatabase.url });
  await client.connect();
  await plantDemo(client, [{ kid: 'k', key: Buffer.alloc(32) }], Date.now());
  const found = await asSystem<{ id: string }>('select id from tenants order by slug');
  [acme, globex] = found.map((row) => row.id) as [string, string];
});

afterAll(async () => {
  await client.end();
  await testDatabase.drop();
});

test('every table stands behind the walls', async () => {
  expect(await wallBreaches(client)).toEqual([]);
});

test.each([
  ['create table notes (id uuid primary key, tenant_id uuid)', 'notes has no forced row-level'],
  ['create table notes (id uuid primary key)', 'notes lacks tenant_id'],
  [
    'create table notes (id uuid primary key, tenant_id uuid, title text unique)',
    'notes_title_key is unique across tenants',
  ],
  [
    'create table notes (id uuid primary key, contact_id uuid references contacts)',
    'notes_contact_id_fkey may point into another tenant',
  ],
  ['drop policy contacts_tenant on contacts', 'contacts lacks the policy for waystation_tenant'],
  ['create policy more on contacts using (true)', 'contacts has other policies'],
  ['alter table messages no force row level security', 'messages has no forced row-level'],
  ['grant select on refresh_tokens to waystation_tenant', 'waystation_tenant may read refresh_tok'],
  [
    `create function peek() returns bigint language sql security definer
     as 'select count(*) from contacts'`,
    'peek() is SECURITY DEFINER, but unsafe',
  ],
])('refuses: %s', async (statement, complaint) => {
  await client.query('begin');
  await client.query(statement);
  const breaches = await wallBreaches(client);
  await client.query('rollback');
  expect(breaches.join('\n')).toContain(complaint);
});

test('the login is neither superuser nor free of row-level security', async () => {
  const { rows } = await client.query(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
});

test.each([...TABLES_OF_THE_DEMO, 'tenants'])('the bare login sees no row of %s', async (table) => {
  expect(await count(table)).toBe(0);
});

describe.each(TABLES_OF_THE_DEMO)('%s', (table) => {
  test('shows a tenant its own rows and no other', async () => {
    const [all] = await asSystem<{ own: number; others: number }>(
      `select count(*) filter (where tenant_id = '${acme}')::int as own,
              count(*) filter (where tenant_id <> '${acme}')::int as others from ${table}`,
    );
    expect(all?.own).toBeGreaterThan(0);
    expect(all?.others).toBeGreaterThan(0);
    await asTenant(acme, async () => {
      expect(await count(table)).toBe(all?.own);
      expect(await count(table, `where tenant_id = '${globex}'`)).toBe(0);
    });
  });

  test('lets a tenant neither give rows away nor delete those of another', async () => {
    await asTenant(acme, async () => {
      const moved = client.query(`update ${table} set tenant_id = $1`, [globex]);
      await expect(moved).rejects.toMatchObject({ code: '42501' });
    });
    await asTenant(acme, async () => {
      const gone = await client.query(`delete from ${table} where tenant_id = $1`, [globex]);
      expect(gone.rowCount).toBe(0);
    });
  });
});

test('a tenant cannot plant a row of another', async () => {
  await asTenant(acme, async () => {
    const planted = client.query('insert into contacts (tenant_id) values ($1)', [globex]);
    await expect(planted).rejects.toMatchObject({ code: '42501' });
  });
});

async function count(table: string, where = ''): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from ${table} ${where}`,
  );
  return rows[0]?.n ?? -1;
}

async function asTenant(tenantId: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await client.query(
    "select set_config('role', 'waystation_tenant', true), set_config('app.tenant', $1, true)",
    [tenantId],
  );
  try {
    await work();
  } finally {
    await client.query('rollback');
  }
}

async function asSystem<T>(sql: string): Promise<T[]> {
  await client.query('begin');
  await client.query('set local role waystation_system');
  const { rows } = await client.query(sql);
  await client.query('commit');
  return rows as T[];
}
