import { plantPeople, writeToAll } from './support/people.js';
import { StandardLoad } from './support/standard-load.js';
import { Stage } from './support/stage.js';
import { waitUntil } from '../support/wait-until.js';

const UNANSWERED = 12;

describe('F12: WhatsApp does not answer', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open(['api', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterEach(() => stage.close());

  it('accepted, but never answered: unknown, then healed by the status webhook', async () => {
    await stage.simulator.fault({
      endpoint: 'messages',
      kind: 'accept_then_hang',
      count: UNANSWERED,
    });
    const load = await StandardLoad.start(stage, { messages: 400, inboundSeconds: 3 });
    await load.finish();
    expect(await load.states()).toEqual({ READ: load.messageIds.length });
    const summary = await stage.simulator.summary();
    expect(summary).toMatchObject({ accepted: load.messageIds.length, duplicates: 0 });
  }, 150_000);

  it('never accepted: stays unknown, in words, and is never sent again', async () => {
    await stage.simulator.fault({ endpoint: 'messages', kind: 'hang', count: UNANSWERED });
    const ids = await writeToAll(await plantPeople(stage, 60));
    await stage.quiet();
    await waitUntil(
      'the unanswered ones to be shown as unknown',
      async () =>
        (await stage.count(
          `select count(*) from messages where status = 'UNKNOWN' and id = any($1)`,
          [ids],
        )) === UNANSWERED,
    );
    const summary = await stage.simulator.summary();
    expect(summary).toMatchObject({ accepted: ids.length - UNANSWERED, duplicates: 0 });
    expect(await stage.count(`select count(*) from outbox where attempt > 1`)).toBe(0);
  }, 150_000);
});
