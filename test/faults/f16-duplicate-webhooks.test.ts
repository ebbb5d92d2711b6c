import { signedBatch } from './support/signed-batch.js';
import { StandardLoad } from './support/standard-load.js';
import { Stage } from './support/stage.js';

describe('F16: each webhook comes five times, to two api processes at once', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'api', 'worker', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterAll(() => stage.close());

  it('makes one row, one event, one counter step', async () => {
    await stage.simulator.behave({ duplicates: 4, order: 'random', seed: 16 });
    const load = await StandardLoad.start(stage);
    const urls = stage.installation.servers.flatMap(({ url }) => url ?? []);
    const batch = signedBatch(200, 'again');
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => post(`${urls[index % 2]}${batch.path}`, batch)),
    );
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    await load.finish();

    expect(await load.states()).toEqual({ READ: load.messageIds.length });
    const inbound = await stage.count(`select count(*) from messages where wamid = any($1)`, [
      batch.wamids,
    ]);
    expect(inbound).toBe(200);
    const eventsEach = await stage.count(
      `select coalesce(max(n), 0) as count from (
         select count(*) as n from events e join messages m on m.id = e.message_id
         where m.direction = 'INBOUND' and e.type = 'message.added' group by m.id) as each`,
    );
    expect(eventsEach).toBe(1);
    const unread = await stage.count(
      `select sum(c.unread_count) as count from conversations c
       where exists (select from messages m where m.conversation_id = c.id and m.wamid = any($1))`,
      [batch.wamids],
    );
    expect(unread).toBe(200);
  }, 180_000);
});

async function post(
  url: string,
  batch: { readonly body: string; readonly signature: string },
): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': batch.signature },
    body: batch.body,
  });
  await response.arrayBuffer();
  return response.status;
}
