import { insertFixture, acme } from '../../../test/support/fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PostgresContactDirectory } from '../../contacts/directory/postgres-contact-directory.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { InboundMessage } from '../../whatsapp/public/inbound-listener.js';
import { MediaQueue } from '../media/media-queue.js';
import { buildInbound, buildSender, text } from '../testing/inbound.builders.js';
import { ReceiveMessage } from './receive-message.js';

let test: TestDatabase;
const actor = systemActor(acme.id, 'test');

beforeAll(async () => {
  test = await createTestDatabase();
  await insertFixture(test.database, [{ id: 'test', key: Buffer.alloc(32, 7) }] as never);
});
afterAll(() => test.drop());

function fold(messages: InboundMessage[]) {
  const receive = new ReceiveMessage(
    new PostgresContactDirectory(),
    new EventLog(),
    {} as MediaQueue,
  );
  return test.database.write(actor, (m) =>
    receive.fold(
      m,
      actor,
      messages.map((x, index) => ({ ...x, index })),
    ),
  );
}

it('measures', async () => {
  const senders = Array.from({ length: 2000 }, () => buildSender());
  for (const label of ['new contacts', 'known', 'known']) {
    const batches = Array.from({ length: 20 }, (_, b) =>
      Array.from({ length: 500 }, (_, i) =>
        buildInbound(senders[(b * 500 + i) % 2000]!, text('Hello ' + i)),
      ),
    );
    const start = performance.now();
    for (const batch of batches) await fold(batch);
    const s = (performance.now() - start) / 1000;
    console.log(label, Math.round(10000 / s), 'messages/s');
  }
  const rows = await test.database.read(actor, (m) =>
    m.query(
      'select count(*)::int as n, (select count(*)::int from conversations) c, (select sum(unread_count)::int from conversations) u from messages',
    ),
  );
  console.log(rows);
});
