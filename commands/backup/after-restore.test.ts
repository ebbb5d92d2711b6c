import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { plantDemo } from '../demo/plant-demo.js';
import { withClient } from '../embedded-postgres/prepare-database.js';
import { afterRestore } from './after-restore.js';

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await withClient(testDatabase.url, (client) =>
    plantDemo(client, [{ kid: 'k', key: Buffer.alloc(32) }], Date.now()),
  );
});
afterAll(() => testDatabase.drop());

async function read(sql: string): Promise<Record<string, unknown>[]> {
  return testDatabase.database.system((manager) => manager.query(sql));
}

test('nothing is sent by itself, what was under way is unknown, cursors of before are void', async () => {
  await read(
    `with chosen as (
       update messages set status = 'QUEUED' where id in
         (select id from messages where direction = 'OUTBOUND' order by id limit 3)
       returning tenant_id, number_id, id
     )
     insert into outbox (tenant_id, number_id, source, source_id, recipient, recipient_kind, payload,
                         state, worker_id, lease_until)
     select tenant_id, number_id, 'INBOX', id, '1', 'PHONE', '{}',
            (array['PENDING', 'CLAIMED', 'CALLING'])[row_number() over (order by id)], 'w', now()
     from chosen`,
  );
  const [before] = await read('select epoch from event_epoch');

  expect(await afterRestore(testDatabase.url)).toEqual({ unknown: 1, paused: 2 });

  const rows = await read(
    `select o.state, m.status from outbox o join messages m on m.id = o.source_id order by o.id`,
  );
  expect(rows).toHaveLength(3);
  expect(rows.map((row) => `${String(row.state)} ${String(row.status)}`).sort()).toEqual([
    'PENDING QUEUED',
    'PENDING QUEUED',
    'UNKNOWN UNKNOWN',
  ]);
  expect(await read('select from numbers where paused_at is null')).toEqual([]);
  const [after] = await read('select epoch from event_epoch');
  expect(after?.epoch).not.toBe(before?.epoch);
});
