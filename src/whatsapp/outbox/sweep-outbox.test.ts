import { acme } from '../../../test/support/fixture.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { Outbox, type OutboxEntry } from '../public/outbox.js';
import { OutboxBed } from '../testing/outbox-bed.js';

let bed: OutboxBed;
beforeAll(async () => {
  bed = await OutboxBed.open();
});
beforeEach(() => bed.simulator.reset());
afterAll(() => bed.close());

describe('what a dead worker left', () => {
  const leave = async (one: OutboxEntry, state: 'CLAIMED' | 'CALLING') => {
    const actor = systemActor(acme.id, 'test');
    await bed.app.database.write(actor, async (manager) => {
      await bed.app.get(Outbox).enqueue(manager, actor, [one]);
      await manager.query(
        `update outbox set state = $2, worker_id = 'dead', attempt = $3,
           lease_until = now() - interval '1 second' where source_id = $1`,
        [one.sourceId, state, state === 'CALLING' ? 1 : 0],
      );
    });
  };

  it('is sent when it was never called', async () => {
    const one = bed.entry();
    await leave(one, 'CLAIMED');
    await bed.becomes(one, 'ACCEPTED', 5_000);
    expect(await bed.row(one)).toMatchObject({ attempt: 1 });
  });

  it('is in doubt when it was being called, and never sent again', async () => {
    const one = bed.entry();
    await leave(one, 'CALLING');
    await bed.isTold(one, 'UNKNOWN');
    expect(await bed.row(one)).toMatchObject({ state: 'UNKNOWN', attempt: 1, wamid: null });
    expect(await bed.simulator.summary()).toMatchObject({ accepted: 0 });
  });
});
