import { plantPeople, writeTo } from './support/people.js';
import { StandardLoad } from './support/standard-load.js';
import { ACME_NUMBER, GLOBEX_NUMBER, Stage } from './support/stage.js';

const UNKNOWN_NUMBER = '999999999999999';

describe('F18: webhooks for numbers that are not theirs to speak for', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterAll(() => stage.close());

  it('stores them nowhere else, and shows them as unrouted', async () => {
    const load = await StandardLoad.start(stage, { messages: 400, inboundSeconds: 3 });
    const before = await stage.count('select count(*) from messages');

    const toUnknown = await stage.simulator.webhook({ body: textFor(UNKNOWN_NUMBER, 'wamid.u1') });
    expect(toUnknown.byStatus).toEqual({ 200: 1 });
    // Acme's app, rightly signed, speaks for a number of Globex.
    const foreign = await stage.simulator.webhook({
      phoneNumberId: ACME_NUMBER,
      body: textFor(GLOBEX_NUMBER, 'wamid.u2'),
    });
    expect(foreign.byStatus).toEqual({ 200: 1 });
    await load.finish();

    const planted = await stage.count(
      `select count(*) from messages where wamid in ('wamid.u1', 'wamid.u2')`,
    );
    expect(planted).toBe(0);
    expect(await stage.count('select count(*) from messages')).toBeGreaterThanOrEqual(before);
    const unrouted = await stage.count(
      `select count(*) from webhook_items where outcome = 'UNROUTED' and key in ('wamid.u1', 'wamid.u2')`,
    );
    expect(unrouted).toBe(2);
  }, 120_000);

  it('refuses a route of no number, and takes nothing for a tenant or number that is off', async () => {
    const noRoute = await fetch(`${stage.installation.url}/webhooks/whatsapp/${UNKNOWN_NUMBER}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
      },
      body: JSON.stringify(textFor(UNKNOWN_NUMBER, 'wamid.u3')),
    });
    expect(noRoute.status).toBe(401);

    await stage.sql.query('update numbers set is_active = false where phone_number_id = $1', [
      GLOBEX_NUMBER,
    ]);
    const [person] = await plantPeople(stage, 2);
    if (!person) throw new Error('Nobody was planted.');
    await writeTo(person, 'Acme goes on');
    await stage.quiet();
    expect(
      await stage.count(`select count(*) from messages where text = 'Acme goes on'
      and status in ('SENT', 'DELIVERED', 'READ')`),
    ).toBe(1);
  }, 120_000);
});

function textFor(phoneNumberId: string, wamid: string): Record<string, unknown> {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '300000000000003',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550109999', phone_number_id: phoneNumberId },
              contacts: [{ profile: { name: 'Stray' }, wa_id: '15557778888' }],
              messages: [
                {
                  from: '15557778888',
                  id: wamid,
                  timestamp: String(Math.floor(Date.now() / 1000)),
                  type: 'text',
                  text: { body: 'Who is this for?' },
                },
              ],
            },
          },
        ],
      },
    ],
  };
}
