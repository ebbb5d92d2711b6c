import { waitUntil } from '../support/wait-until.js';
import { Stage } from './support/stage.js';
import { StandardLoad } from './support/standard-load.js';

/** Rows that one process may have marked as calling at once, over both numbers. */
const MOST_IN_FLIGHT = 2 * 64;
const KILLS = 10;

describe('F1: a worker is killed outright, ten times', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker', 'worker']);
  }, 60_000);

  afterAll(() => stage.close());

  it('loses nothing, sends nothing twice, and goes on within five seconds', async () => {
    // Slow enough that every kill falls into the middle of the work.
    await stage.liftPace(120);
    await stage.simulator.behave({ latencyMs: { p50: 20, p99: 80 } });
    const load = await StandardLoad.start(stage);

    for (let kill = 0; kill < KILLS; kill += 1) {
      const accepted = (await stage.simulator.summary()).accepted;
      const share = Math.floor(((kill + 1) * load.messageIds.length) / (KILLS + 2));
      await waitUntil(
        `${share} messages accepted`,
        async () => (await stage.simulator.summary()).accepted >= Math.max(share, accepted + 1),
      );
      const victim = stage.installation.servers.filter(({ roles }) => roles === 'worker')[kill % 2];
      if (!victim) throw new Error('No worker to kill.');
      await stage.installation.kill(victim);
      await expectProgressWithinFiveSeconds(stage);
      await stage.installation.start('worker');
    }

    await load.finish();
    expect(await load.states()).toEqual({ READ: load.messageIds.length });
    const { duplicates } = await stage.simulator.summary();
    expect(duplicates).toBe(0);
    const healed = await stage.count(`select count(*) from outbox where attempt > 1`);
    expect(healed).toBeLessThanOrEqual(KILLS * MOST_IN_FLIGHT);
  }, 180_000);
});

async function expectProgressWithinFiveSeconds(stage: Stage): Promise<void> {
  const before = (await stage.simulator.summary()).accepted;
  await waitUntil(
    'the other worker to go on',
    async () => (await stage.simulator.summary()).accepted > before,
    5_000,
  );
}
