import { acme, globex } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';
import { waitUntil } from '../../../test/support/wait-until.js';
import { WhatsappListeners } from '../public/listeners.js';
import { RecordingInbox } from '../testing/recording-inbox.js';
import {
  buildChange,
  buildStatus,
  buildText,
  buildWebhook,
  postWebhook,
} from '../testing/webhook.builders.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await RecordingInbox.prepare(app.source.manager);
  const inbox = new RecordingInbox();
  app.get(WhatsappListeners).onInbound(inbox);
  app.get(WhatsappListeners).onOutcome('INBOX', inbox);
});
afterAll(() => app.close());

const acmeId = acme.number.phoneNumberId;
const globexId = globex.number.phoneNumberId;

interface Item {
  readonly position: number;
  readonly tenantId: string | null;
  readonly kind: string;
  readonly key: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly raw: string | null;
}

const query = <T>(sql: string, params: unknown[] = []) =>
  app.database.system((manager) => manager.query<T[]>(sql, params));

const platformUrl = () => `${app.url}/webhooks/whatsapp`;
const post = (body: Record<string, unknown> | string) =>
  postWebhook(platformUrl(), app.config.metaAppSecret ?? '', body);

async function folded(): Promise<void> {
  await waitUntil('all webhooks are folded', async () => {
    const rows = await query("select from webhook_deliveries where state = 'PENDING'");
    return rows.length === 0;
  });
}

/** Posts it, waits for the fold, returns what became of its items. */
async function itemsOf(post: () => Promise<Response>): Promise<Item[]> {
  const [before] = await query<{ id: string }>(
    "select coalesce(max(id::text), repeat('0', 32)) as id from webhook_deliveries",
  );
  expect((await post()).status).toBe(200);
  await folded();
  return query<Item>(
    `select i.position, i.tenant_id as "tenantId", i.kind, i.key, i.outcome, i.reason,
            convert_from(i.raw, 'UTF8') as raw
     from webhook_items i where i.delivery_id = (select id from webhook_deliveries
       where id > $1::uuid order by id desc limit 1)
     order by i.position`,
    [before?.id],
  );
}

const told = (wamid: string) =>
  query<{ tenantId: string }>(
    `select tenant_id as "tenantId" from told where what = 'message' and wamid = $1`,
    [wamid],
  );

describe('folding', () => {
  it('takes the same webhook once, 50 times in parallel', async () => {
    const message = buildText();
    const webhook = buildWebhook(buildChange(acmeId, { messages: [message] }));
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(webhook)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await folded();
    const items = await query<Item>('select outcome from webhook_items where key = $1', [
      message['id'],
    ]);
    expect(items.filter(({ outcome }) => outcome === 'PROCESSED')).toHaveLength(1);
    expect(items.filter(({ outcome }) => outcome === 'DUPLICATE')).toHaveLength(49);
    expect(await told(String(message['id']))).toHaveLength(1);
  });

  it('takes every entry, change and item of one POST, each to its tenant', async () => {
    const ours = Array.from({ length: 300 }, () => buildText());
    const theirs = Array.from({ length: 300 }, () => buildText());
    const statuses = Array.from({ length: 400 }, (_, index) =>
      buildStatus({ id: `wamid.of-nobody-${index}` }),
    );
    const items = await itemsOf(() =>
      post({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              buildChange(acmeId, { messages: ours.slice(0, 100) }),
              buildChange(globexId, { messages: theirs, statuses: statuses.slice(0, 200) }),
            ],
          },
          {
            id: '2',
            changes: [
              buildChange(acmeId, { messages: ours.slice(100), statuses: statuses.slice(200) }),
            ],
          },
        ],
      }),
    );
    expect(items).toHaveLength(1_000);
    const count = (tenantId: string, outcome: string) =>
      items.filter((item) => item.tenantId === tenantId && item.outcome === outcome).length;
    expect([count(acme.id, 'PROCESSED'), count(globex.id, 'PROCESSED')]).toEqual([300, 300]);
    expect([count(acme.id, 'WAITING'), count(globex.id, 'WAITING')]).toEqual([200, 200]);
    for (const message of [ours[299], theirs[0]]) {
      expect(await told(String(message?.['id']))).toHaveLength(1);
    }
  });

  it('lets one poisonous item spoil none of the other 999', async () => {
    const poison = buildText({ type: 'poison' });
    const messages = Array.from({ length: 999 }, () => buildText());
    messages.splice(613, 0, poison);
    const items = await itemsOf(() => post(buildWebhook(buildChange(acmeId, { messages }))));
    const failed = items.filter(({ outcome }) => outcome === 'FAILED');
    expect(items.filter(({ outcome }) => outcome === 'PROCESSED')).toHaveLength(999);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({ position: 613, key: poison['id'] });
    expect(failed[0]?.reason).toContain('choke');
    expect(JSON.parse(failed[0]?.raw ?? '')).toEqual(poison);
  });

  it('keeps what it does not know, with its raw form', async () => {
    const change = { field: 'flows', value: { event: 'FLOW_STATUS_CHANGE', flow_id: '1' } };
    const items = await itemsOf(() =>
      post({
        object: 'whatsapp_business_account',
        entry: [
          { id: acme.number.wabaId, changes: [change] },
          { foo: 'bar' },
          { id: '1', changes: ['text', { field: 'messages' }, buildChange(acmeId, {})] },
          'nothing',
        ],
      }),
    );
    expect(items.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['flows', 'IGNORED'],
      ['entry', 'IGNORED'],
      ['change', 'IGNORED'],
      ['messages', 'IGNORED'],
      ['messages', 'IGNORED'],
      ['entry', 'IGNORED'],
    ]);
    expect(items[0]).toMatchObject({ tenantId: acme.id, reason: 'The field flows is kept.' });
    expect(JSON.parse(items[0]?.raw ?? '')).toEqual(change);
  });

  it('leaves the unknown number unrouted, visible to no tenant', async () => {
    const items = await itemsOf(() =>
      post(buildWebhook(buildChange('999999999999999', { messages: [buildText()] }))),
    );
    expect(items).toMatchObject([{ tenantId: null, outcome: 'UNROUTED' }]);
  });

  it('folds on the address of a number what is that number’s, and nothing else', async () => {
    const own = buildText();
    const foreign = buildText();
    const items = await itemsOf(() =>
      postWebhook(
        `${app.url}/webhooks/whatsapp/${acmeId}`,
        acme.number.appSecret,
        buildWebhook(
          buildChange(acmeId, { messages: [own] }),
          buildChange(globexId, { messages: [foreign] }),
        ),
      ),
    );
    expect(items.map(({ tenantId, outcome }) => [tenantId, outcome])).toEqual([
      [acme.id, 'PROCESSED'],
      [acme.id, 'UNROUTED'],
    ]);
    expect(await told(String(foreign['id']))).toEqual([]);
  });

  it('finds the sender by phone number, by user id, or by both', async () => {
    const [phone, both, bsuid] = [
      buildText(),
      buildText({ from: '15550110009', from_user_id: 'US.13491208655302741918' }),
      buildText({ from: undefined, from_user_id: 'US.23491208655302741918' }),
    ];
    const contacts = [
      { profile: { name: 'Pia Phone' }, wa_id: '15550110001' },
      {
        profile: { name: 'Bo Both', username: '@bo' },
        wa_id: '15550110009',
        user_id: 'US.13491208655302741918',
      },
      { profile: { name: 'Una' }, user_id: 'US.23491208655302741918' },
    ];
    await itemsOf(() =>
      post(buildWebhook(buildChange(acmeId, { contacts, messages: [phone, both, bsuid] }))),
    );
    const senders = await query<{ sender: string }>(
      'select sender from told where wamid = any($1) order by wamid',
      [[phone, both, bsuid].map((message) => message['id'])],
    );
    expect(senders.map(({ sender }) => JSON.parse(sender))).toEqual([
      { waId: '15550110001', bsuid: null, username: null, profileName: 'Pia Phone' },
      {
        waId: '15550110009',
        bsuid: 'US.13491208655302741918',
        username: 'bo',
        profileName: 'Bo Both',
      },
      { waId: null, bsuid: 'US.23491208655302741918', username: null, profileName: 'Una' },
    ]);
  });

  it('survives NUL, lone surrogates, nonsense and depth', async () => {
    const deep = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
    const deeper = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const metadata = `"metadata":{"phone_number_id":"${acmeId}"}`;
    const envelope = (messages: string) =>
      `{"entry":[{"id":"1","changes":[{"field":"messages","value":{${metadata},"messages":[${messages}]}}]}]}`;
    const outcomes = async (messages: string) =>
      (await itemsOf(() => post(envelope(messages)))).map(({ outcome }) => outcome);

    expect(
      await outcomes(
        [
          '{"id":"wamid.nul-\\u0000","from":"1\\u0000","type":"text","text":{"body":"a\\u0000b"}}',
          '{"id":"wamid.lone-\\ud800","from":"15550110002","type":"te\\udc00xt"}',
          '{"id":"wamid.time","from":"15550110002","timestamp":"abc","type":"text"}',
          '{"id":"wamid.time2","from":"15550110002","timestamp":1e300}',
          `{"id":"wamid.deep","from":"15550110002","type":"text","deep":${deep}}`,
          '{"id":"wamid.nobody","type":"text"}',
          '{"from":"15550110002","type":"text"}',
          '{"id":{"a":1},"from":["x"],"type":{}}',
          'null',
          '17',
        ].join(','),
      ),
    ).toEqual([
      ...Array.from({ length: 5 }, () => 'PROCESSED'),
      ...Array.from({ length: 3 }, () => 'FAILED'),
      ...Array.from({ length: 2 }, () => 'IGNORED'),
    ]);
    expect(
      await outcomes(
        `{"id":"wamid.well","from":"15550110002"},{"id":"wamid.deeper","from":"1","x":${deeper}}`,
      ),
    ).toEqual(['PROCESSED', 'FAILED']);
    expect((await itemsOf(() => post(deeper))).map(({ outcome }) => outcome)).toHaveLength(1);
  });

  it('notes when the number last heard from WhatsApp', async () => {
    await waitUntil('it is noted', async () => {
      const rows = await query(
        `select from numbers where id = $1 and last_webhook_at > now() - interval '1 minute'`,
        [acme.number.id],
      );
      return rows.length === 1;
    });
  });

  it('keeps what comes for a deactivated number', async () => {
    await query(`update numbers set is_active = false where id = $1 returning id`, [
      globex.number.id,
    ]);
    await waitUntil('the directory follows', async () => {
      const items = await itemsOf(() =>
        post(buildWebhook(buildChange(globexId, { messages: [buildText()] }))),
      );
      return items[0]?.outcome === 'UNROUTED' && items[0].tenantId === globex.id;
    });
  });
});
