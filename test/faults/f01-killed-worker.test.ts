import { waitUntil } from '../support/wait-until.js';
import { Stage } from './support/stage.js';
import { StandardLoad } from './support/standard-load.js';

const KILLS = 10;
/** Slow enough that every kill falls into the middle of the work. */
const PER_SECOND = 6;
/** What a worker may have marked, but not called yet, when it is killed: a tenth of a second's worth a number. */
const MOST_NEVER_CALLED = KILLS * 2 * Math.ceil(PER_SECOND / 10);

describe('F1: a worker is killed outright, ten times', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker', 'worker']);
  }, 60_000);

  afterAll(() => stage.close());

  it('loses nothing, sends nothing twice, and goes on within five seconds', async () => {
    await stage.liftPace(PER_SECOND);
    await stage.simulator.behave({ latencyMs: { p50: 20, p99: 80 } });
    const load = await StandardLoad.start(stage);

    for (let kill = 0; kill < KILLS; kill += 1) {
      const goal = (await stage.simulator.summary()).accepted + 5 + ((kill * 7) % 20);
      await waitUntil(
        `${goal} messages to be accepted`,
        async () => (await stage.simulator.summary()).accepted >= goal,
      );
      const victim = stage.installation.servers.filter(({ roles }) => roles === 'worker')[kill % 2];
      if (!victim) throw new Error('No worker to kill.');
      await stage.installation.kill(victim);
      await expectProgressWithinFiveSeconds(stage);
      await stage.installation.start('worker');
    }
    expect((await stage.simulator.summary()).accepted).toBeLessThan(load.messageIds.length);
    await stage.liftPace();

    await load.finish();
    const { READ = 0, UNKNOWN = 0, ...others } = await load.states();
    expect(others).toEqual({});
    expect(READ + UNKNOWN).toBe(load.messageIds.length);
    expect(UNKNOWN).toBeLessThanOrEqual(MOST_NEVER_CALLED);
    const { accepted, duplicates } = await stage.simulator.summary();
    expect({ accepted, duplicates }).toEqual({ accepted: READ, duplicates: 0 });
  }, 240_000);
});

async function expectProgressWithinFiveSeconds(stage: Stage): Promise<void> {
  const before = (await stage.simulator.summary()).accepted;
  await waitUntil(
    'the other worker to go on',
    async () => (await stage.simulator.summary()).accepted > before,
    5_000,
  );
}
