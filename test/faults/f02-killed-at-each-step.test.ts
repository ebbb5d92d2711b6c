import { waitUntil } from '../support/wait-until.js';
import { DatabaseGate } from './support/database-gate.js';
import { plantPeople, writeToAll } from './support/people.js';
import { StandardLoad } from './support/standard-load.js';
import { Stage } from './support/stage.js';

const FEW = 40;
/** One commit marks at most 64 messages of a number as calling; there are two numbers. */
const MOST_IN_FLIGHT = 2 * 64;

/** Messages that wait for the one worker that is about to be killed. */
async function queueFew(stage: Stage): Promise<string[]> {
  return writeToAll(await plantPeople(stage, FEW));
}

describe('F2: a worker is killed inside each step of a send', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open(['api', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterEach(() => stage.close());

  async function killWorker(): Promise<void> {
    const worker = stage.installation.servers.find(({ roles }) => roles === 'worker');
    if (!worker) throw new Error('No worker runs.');
    await stage.installation.kill(worker);
  }

  async function healAndProve(): Promise<void> {
    await stage.installation.start('worker');
    await stage.quiet();
    await stage.expectInvariants();
    const { duplicates } = await stage.simulator.summary();
    expect(duplicates).toBe(0);
  }

  it('after the claim: the rows were never called, and go out once', async () => {
    const gate = await DatabaseGate.before(stage, 'CALLING');
    await queueFew(stage);
    await waitUntil('the pump to mark what it claimed', () => gate.isWaitedFor());
    await killWorker();
    await gate.open();
    expect((await stage.simulator.summary()).accepted).toBe(0);

    await healAndProve();
    expect((await stage.simulator.summary()).accepted).toBe(FEW);
    expect(await stage.count(`select count(*) from outbox where state = 'UNKNOWN'`)).toBe(0);
  }, 120_000);

  it('after the mark, during the call: unknown, then healed by the status webhook', async () => {
    await stage.simulator.fault({ endpoint: 'messages', kind: 'accept_then_hang', count: FEW });
    await stage.simulator.behave({ statusDelayMs: { sent: 8_000, delivered: 8_200, read: 8_400 } });
    await queueFew(stage);
    await waitUntil(
      'the calls to be accepted',
      async () => (await stage.simulator.summary()).accepted >= FEW,
    );
    await killWorker();
    await stage.simulator.clearFaults();

    await healAndProve();
    expect((await stage.simulator.summary()).accepted).toBe(FEW);
    expect(await stage.count(`select count(*) from outbox where state <> 'ACCEPTED'`)).toBe(0);
  }, 120_000);

  it('after the call, before the record: the same', async () => {
    const gate = await DatabaseGate.before(stage, 'ACCEPTED');
    await stage.simulator.behave({ statusDelayMs: { sent: 8_000, delivered: 8_200, read: 8_400 } });
    await queueFew(stage);
    await waitUntil('the record of an accepted call', () => gate.isWaitedFor());
    await killWorker();
    await gate.open();

    await healAndProve();
    expect((await stage.simulator.summary()).accepted).toBe(FEW);
    expect(await stage.count(`select count(*) from outbox where state <> 'ACCEPTED'`)).toBe(0);
  }, 120_000);

  it('after the record: nothing is left to heal, and the statuses still arrive', async () => {
    await stage.simulator.behave({ statusDelayMs: { sent: 8_000, delivered: 8_200, read: 8_400 } });
    const ids = await queueFew(stage);
    await waitUntil(
      'all to be recorded',
      async () =>
        (await stage.count(`select count(*) from outbox where state = 'ACCEPTED'`)) === FEW,
    );
    await killWorker();

    await healAndProve();
    expect((await stage.simulator.summary()).accepted).toBe(FEW);
    const read = `select count(*) from messages where status = 'READ' and id = any($1)`;
    expect(await stage.count(read, [ids])).toBe(FEW);
  }, 120_000);

  it('after a record, under the full load: only what was in flight is in doubt', async () => {
    const load = await StandardLoad.start(stage);
    await waitUntil(
      'the first record',
      async () => (await stage.count(`select count(*) from outbox where state = 'ACCEPTED'`)) > 0,
    );
    await killWorker();
    await stage.installation.start('worker');
    await load.finish();
    const { READ = 0, UNKNOWN = 0, ...others } = await load.states();
    expect({ others, all: READ + UNKNOWN }).toEqual({ others: {}, all: load.messageIds.length });
    expect(UNKNOWN).toBeLessThanOrEqual(MOST_IN_FLIGHT);
    expect(await stage.simulator.summary()).toMatchObject({ accepted: READ, duplicates: 0 });
  }, 150_000);
});
