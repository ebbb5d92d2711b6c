import { acme, globex } from '../../../test/support/fixture.js';
import { waitUntil } from '../../../test/support/wait-until.js';
import { ALL, OutboxBed } from '../testing/outbox-bed.js';

let bed: OutboxBed;
beforeAll(async () => {
  bed = await OutboxBed.open();
});
beforeEach(() => bed.simulator.reset());
afterAll(() => bed.close());

describe('delivering', () => {
  it('sends once and follows the statuses', async () => {
    const one = bed.entry();
    await bed.enqueue(one);
    await bed.isTold(one, ...ALL);
    expect(await bed.row(one)).toMatchObject({ state: 'ACCEPTED', attempt: 1 });
    expect(await bed.simulator.summary()).toMatchObject({ accepted: 1, duplicates: 0 });
  });

  it.each([
    ['the status comes before the answer', { statusBeforeResponse: true }],
    ['statuses come backwards', { order: 'reversed' }],
    ['statuses come anyhow and three times', { order: 'random', duplicates: 2, seed: 7 }],
  ])('comes to the same end when %s', async (_, behaviour) => {
    await bed.simulator.behave(behaviour);
    const some = [bed.entry(), bed.entry(), bed.entry({ numberId: globex.number.id })];
    await bed.enqueue(...some);
    for (const one of some) {
      await bed.isTold(one, ...ALL);
      expect(await bed.row(one)).toMatchObject({ state: 'ACCEPTED', attempt: 1 });
    }
  });

  it('learns from the webhook what an answer that never came was', async () => {
    await bed.simulator.fault({ kind: 'accept_then_hang', count: 1 });
    const one = bed.entry();
    await bed.enqueue(one);
    await bed.isTold(one, ...ALL);
    expect(await bed.row(one)).toMatchObject({ state: 'ACCEPTED', attempt: 1 });
  });

  it.each([
    ['reset after the request', { kind: 'reset' }],
    ['an HTML page', { kind: 'html', httpStatus: 502 }],
  ])('never repeats what may have gone out: %s', async (_, fault) => {
    await bed.simulator.behave({ statuses: [] });
    await bed.simulator.fault({ ...fault, count: 1 });
    const one = bed.entry();
    await bed.enqueue(one);
    await bed.isTold(one, 'UNKNOWN');
    expect(await bed.row(one)).toMatchObject({ state: 'UNKNOWN', attempt: 1 });
  });

  it.each([131000, 80007])('repeats after code %i', async (code) => {
    await bed.simulator.fault({ kind: 'error', code, count: 1 });
    const one = bed.entry();
    await bed.enqueue(one);
    await bed.becomes(one, 'ACCEPTED');
    expect(await bed.row(one)).toMatchObject({ attempt: 2 });
    expect(await bed.simulator.summary()).toMatchObject({ accepted: 1, duplicates: 0 });
  });

  it('never fails a row for being too fast', async () => {
    await bed.simulator.fault({ kind: 'error', code: 130429, count: 10, retryAfterS: 1 });
    const some = Array.from({ length: 20 }, () => bed.entry());
    await bed.enqueue(...some);
    for (const one of some) await bed.becomes(one, 'ACCEPTED');
    const failed = await bed.query("select from outbox where state = 'FAILED'");
    expect(failed).toEqual([]);
  });

  it.each([100, 131026, 132001, 999999])('fails for good after code %i', async (code) => {
    await bed.simulator.fault({ kind: 'error', code, count: 1 });
    const one = bed.entry();
    await bed.enqueue(one);
    await bed.isTold(one, 'FAILED');
    expect(await bed.row(one)).toMatchObject({ state: 'FAILED', attempt: 1, code });
  });

  it('pauses the number when its token is refused; a new one sends what waited', async () => {
    await bed.simulator.send('PUT', '/tokens', { token: 'sim-token-globex', state: 'expired' });
    const some = Array.from({ length: 5 }, () => bed.entry({ numberId: globex.number.id }));
    await bed.enqueue(...some);
    const paused = () =>
      bed.query<{ reason: string }>(
        'select paused_reason as reason from numbers where id = $1 and paused_code = 190',
        [globex.number.id],
      );
    await waitUntil('the number is paused', async () => (await paused()).length === 1);
    expect(await paused()).toEqual([{ reason: 'The connection to WhatsApp expired.' }]);
    await waitUntil('all wait again', async () => {
      const rows = await Promise.all(some.map((one) => bed.row(one)));
      return rows.every((one) => one?.state === 'PENDING');
    });
    expect((await Promise.all(some.map((one) => bed.told(one)))).flat()).toEqual([]);

    await bed.simulator.send('PUT', '/tokens', { token: 'sim-token-globex', state: 'valid' });
    const admin = await bed.app.signIn(globex.agents.admin.email);
    const { data } = await bed.app.graphql(
      `mutation ($input: UpdateNumberInput!) {
         updateNumber(input: $input) { number { health pausedReason } userErrors { message } } }`,
      { input: { numberId: globex.number.id, accessToken: 'sim-token-globex' } },
      admin,
    );
    expect(data['updateNumber']).toEqual({
      number: { health: 'CONNECTED', pausedReason: null },
      userErrors: [],
    });
    for (const one of some) await bed.isTold(one, ...ALL);
    expect(await bed.simulator.summary()).toMatchObject({ duplicates: 0 });
  });

  it('lets one person wait when they have had 45, and nobody else', async () => {
    const recipient = { kind: 'PHONE' as const, value: '15550299999' };
    const many = Array.from({ length: 50 }, () => bed.entry({ recipient }));
    const other = bed.entry();
    await bed.enqueue(...many, other);
    await bed.becomes(other, 'ACCEPTED');
    const states = async () =>
      (await Promise.all(many.map((one) => bed.row(one)))).map((one) => one?.state);
    await waitUntil('45 have gone', async () => {
      return (await states()).filter((state) => state === 'ACCEPTED').length === 45;
    });
    expect((await states()).filter((state) => state === 'PENDING')).toHaveLength(5);
    expect(await bed.simulator.summary()).toMatchObject({ rejectedByCode: {} });
    await bed.query("delete from outbox where state = 'PENDING' returning id");
  });

  it('sends 600 of two tenants, none twice, none lost', async () => {
    await bed.simulator.behave({ throughputPerSecond: null });
    const many = Array.from({ length: 600 }, (_, at) =>
      bed.entry({ numberId: at % 2 ? acme.number.id : globex.number.id, priority: 10 }),
    );
    await bed.enqueue(...many);
    await waitUntil('all are accepted', async () => {
      const rows = await bed.query(
        `select from outbox where state = 'ACCEPTED' and source_id = any($1)`,
        [many.map(({ sourceId }) => sourceId)],
      );
      return rows.length === many.length;
    });
    expect(await bed.simulator.summary()).toMatchObject({
      accepted: 600,
      distinctOpaque: 600,
      duplicates: 0,
    });
  });
});
