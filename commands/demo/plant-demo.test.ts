import bcrypt from 'bcrypt';
import { SecretBox } from '../../src/whatsapp/number/secret-box.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { withClient } from '../embedded-postgres/prepare-database.js';
import { DEMO_PASSWORD } from './demo-people.js';
import { plantDemo } from './plant-demo.js';

const KEYS = [{ kid: 'k1', key: Buffer.alloc(32, 1) }];
const NOW = Date.parse('2026-03-01T12:00:00Z');
const TABLES = ['tenants', 'agents', 'numbers', 'contacts', 'conversations', 'messages'];

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await plant(NOW);
});
afterAll(() => testDatabase.drop());

const plant = (nowMs: number) =>
  withClient(testDatabase.url, (client) => plantDemo(client, KEYS, nowMs));

async function read<T>(sql: string): Promise<T[]> {
  return testDatabase.database.system((manager) => manager.query(sql));
}

test('the people of the contract can sign in with its password', async () => {
  const people = await read<{ email: string; password_hash: string }>(
    `select email, password_hash from agents union all
     select email, password_hash from platform_admins order by email`,
  );
  expect(people.map((person) => person.email)).toEqual([
    'admin@acme.test',
    'admin@globex.test',
    'junior2@acme.test',
    'junior@acme.test',
    'junior@globex.test',
    'lead@acme.test',
    'platform@demo.test',
    'senior@acme.test',
  ]);
  expect(await bcrypt.compare(DEMO_PASSWORD, people[0]?.password_hash ?? '')).toBe(true);
});

test("the numbers are the simulator's, their secrets sealed", async () => {
  const numbers = await read<
    Record<'id' | 'tenant_id' | 'phone_number_id' | 'access_token', string>
  >('select id, tenant_id, phone_number_id, access_token from numbers order by phone_number_id');
  const box = new SecretBox(KEYS);
  const tokens = numbers.map((row) =>
    box.open(row.access_token, {
      tenantId: row.tenant_id,
      recordId: row.id,
      column: 'access_token',
    }),
  );
  expect(numbers.map((row) => row.phone_number_id)).toEqual(['100000000000001', '100000000000002']);
  expect(tokens).toEqual(['sim-token-acme', 'sim-token-globex']);
});

test('there is a conversation in every state', async () => {
  const [seen] = await read(
    `select count(*) filter (where status = 'OPEN') > 20 as open,
            count(*) filter (where status = 'RESOLVED') > 5 as resolved,
            count(*) filter (where status = 'ARCHIVED') > 0 as archived,
            count(*) filter (where assignee_id is null) > 5 as unassigned,
            count(*) filter (where unread_count > 0) > 5 as unread,
            count(*) filter (where snoozed_until > '2026-03-01T12:00:00Z') > 0 as snoozed,
            count(*) filter (where service_window_closes_at < '2026-03-01T12:00:00Z') > 3 as closed
     from conversations`,
  );
  expect(Object.values(seen ?? {})).toEqual(Array(7).fill(true));
  const statuses = await read<{ status: string }>(
    'select distinct status from messages order by 1',
  );
  expect(statuses.map((row) => row.status)).toEqual([
    'DELIVERED',
    'FAILED',
    'READ',
    'RECEIVED',
    'SENT',
    'UNKNOWN',
  ]);
});

test('each conversation agrees with its messages', async () => {
  const wrong = await read(
    `select c.id from conversations c
     join lateral (select id, occurred_at from messages m where m.conversation_id = c.id
                   order by occurred_at desc, id desc limit 1) last on true
     where last.id <> c.last_message_id or last.occurred_at <> c.last_message_at
        or c.unread_count <> (select count(*) from messages m where m.conversation_id = c.id
             and m.direction = 'INBOUND' and m.occurred_at > c.read_up_to) and c.read_up_to is not null`,
  );
  expect(wrong).toEqual([]);
});

test('a second planting, even days later, changes nothing', async () => {
  const before = await counts();
  await plant(NOW + 3 * 86_400_000);
  expect(await counts()).toEqual(before);
});

async function counts(): Promise<unknown[]> {
  return Promise.all(
    TABLES.map((table) =>
      read(`select count(*) as n, md5(string_agg(t::text, ';' order by id)) from ${table} t`),
    ),
  );
}
