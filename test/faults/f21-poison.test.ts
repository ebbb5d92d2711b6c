import { signedBatch } from './support/signed-batch.js';
import { StandardLoad } from './support/standard-load.js';
import { ACME_NUMBER, Stage } from './support/stage.js';

/** Message objects that no receiver expects; each goes into a batch of good ones. */
const POISON: readonly [string, unknown][] = [
  [
    'a type nobody knows',
    { id: 'p1', from: '15556000001', timestamp: '1', type: 'hologram', hologram: {} },
  ],
  ['no id', { from: '15556000001', timestamp: '1', type: 'text', text: { body: 'x' } }],
  ['no type', { id: 'p3', from: '15556000001', timestamp: '1' }],
  ['no sender at all', { id: 'p4', timestamp: '1', type: 'text', text: { body: 'x' } }],
  [
    'a timestamp of letters',
    { id: 'p5', from: '15556000001', timestamp: 'abc', type: 'text', text: { body: 'x' } },
  ],
  [
    'a far timestamp',
    {
      id: 'p6',
      from: '15556000001',
      timestamp: '99999999999999',
      type: 'text',
      text: { body: 'x' },
    },
  ],
  [
    'a body that is a number',
    { id: 'p7', from: '15556000001', timestamp: '1', type: 'text', text: { body: 7 } },
  ],
  [
    'NUL in the text',
    { id: 'p8', from: '15556000001', timestamp: '1', type: 'text', text: { body: 'a\u0000b' } },
  ],
  [
    'a lone surrogate',
    { id: 'p9', from: '15556000001', timestamp: '1', type: 'text', text: { body: 'a\ud800b' } },
  ],
  ['a string', 'not an object'],
  ['null', null],
  [
    'an endless name',
    { id: 'p12', from: '1'.repeat(5000), timestamp: '1', type: 'text', text: { body: 'x' } },
  ],
];

describe('F21: poison in the webhooks', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterAll(() => stage.close());

  it('never blocks the good ones beside it, and is accounted for', async () => {
    const pids = stage.installation.servers.map(({ pid }) => pid);
    const load = await StandardLoad.start(stage, { messages: 400, inboundSeconds: 4 });
    const wamids: string[] = [];
    for (const [index, [, poison]] of POISON.entries()) {
      const good = signedBatch(20, `good${index}`);
      wamids.push(...good.wamids);
      const answer = await stage.simulator.webhook({
        phoneNumberId: ACME_NUMBER,
        body: withPoison(good.body, poison),
      });
      expect(answer.byStatus).toEqual({ 200: 1 });
    }
    await load.finish();

    expect(await stage.count(`select count(*) from messages where wamid = any($1)`, [wamids])).toBe(
      wamids.length,
    );
    const accounted = await stage.count(
      `select count(*) from webhook_items i where i.delivery_id in (
         select delivery_id from webhook_items where key like 'wamid.good%')`,
    );
    expect(accounted).toBe(POISON.length * 21);
    expect(stage.installation.servers.map(({ pid }) => pid)).toEqual(pids);
  }, 150_000);

  it.each([
    ['1,000 levels deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 200],
    ['100,000 levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 200],
    ['no JSON', '{"object":', 400],
    [
      'not UTF-8',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]).toString('latin1'),
      200,
    ],
    ['a number', '42', 200],
    ['nothing', '', 400],
  ])('%s: an answer, no crash', async (_, raw, expected) => {
    const { results } = await stage.simulator.webhook({ phoneNumberId: ACME_NUMBER, raw });
    expect([expected, 400]).toContain(results[0]?.status);
    const health = await fetch(`${stage.installation.url}/healthz`);
    expect(health.status).toBe(200);
  });
});

function withPoison(body: string, poison: unknown): Record<string, unknown> {
  const envelope = JSON.parse(body) as {
    entry: { changes: { value: { messages: unknown[] } }[] }[];
  };
  envelope.entry[0]?.changes[0]?.value.messages.splice(10, 0, poison);
  return envelope;
}
