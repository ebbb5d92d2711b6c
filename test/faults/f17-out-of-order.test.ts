import { StandardLoad } from './support/standard-load.js';
import { Stage } from './support/stage.js';

describe('F17: statuses come in any order, even before the answer to the send', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterAll(() => stage.close());

  it.each([
    ['reversed', { order: 'reversed', statuses: ['sent', 'delivered', 'read'] }, 'READ'],
    ['shuffled', { order: 'random', seed: 17, duplicates: 1 }, 'READ'],
    ['before the answer', { order: 'random', seed: 18, statusBeforeResponse: true }, 'READ'],
    ['read without delivered', { order: 'normal', statuses: ['sent', 'read'] }, 'READ'],
    ['failed after sent', { order: 'random', seed: 19, statuses: ['sent', 'failed'] }, 'FAILED'],
  ])(
    '%s: the screen never goes back and ends at the highest',
    async (_, behaviour, end) => {
      await stage.simulator.behave({ ...RESET, ...behaviour });
      const load = await StandardLoad.start(stage, { messages: 400, inboundSeconds: 2 });
      await load.finish();
      expect(await load.states()).toEqual({ [end]: load.messageIds.length });
      expect((await stage.simulator.summary()).duplicates).toBe(0);
      expect(await stage.count('select count(*) from orphan_statuses')).toBe(0);
    },
    120_000,
  );
});

const RESET = {
  statuses: ['sent', 'delivered', 'read'],
  duplicates: 0,
  statusBeforeResponse: false,
  order: 'normal',
};
