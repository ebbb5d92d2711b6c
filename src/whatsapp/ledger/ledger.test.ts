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
import { ProveLedger } from './prove-ledger.js';
import { TrimJournal } from './trim-journal.js';

let app: TestApp;
let admin: string;
let globexAdmin: string;
const inbox = new RecordingInbox();
beforeAll(async () => {
  app = await startTestApp();
  await RecordingInbox.prepare(app.source.manager);
  app.get(WhatsappListeners).onInbound(inbox);
  app.get(WhatsappListeners).onOutcome('INBOX', inbox);
  admin = await app.signIn(acme.agents.admin.email);
  globexAdmin = await app.signIn(globex.agents.admin.email);
});
afterAll(() => app.close());

const sql = <T>(text: string, params: unknown[] = []) =>
  app.database.system((manager) => manager.query<T[]>(text, params));

async function post(...changes: Record<string, unknown>[]): Promise<void> {
  const url = `${app.url}/webhooks/whatsapp`;
  const answer = await postWebhook(url, app.config.metaAppSecret ?? '', buildWebhook(...changes));
  expect(answer.status).toBe(200);
  await waitUntil('it is folded', async () => {
    return (await sql("select from webhook_deliveries where state = 'PENDING'")).length === 0;
  });
}

interface Item {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly key: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly raw: string | null;
  readonly number: { readonly id: string } | null;
}

async function items(
  filter: Record<string, unknown> = {},
  token = admin,
  page: { first?: number; after?: string } = {},
) {
  const { data, errors } = await app.graphql(
    `query ($first: Int, $after: String, $filter: LedgerFilter) {
       ledgerItems(first: $first, after: $after, filter: $filter) {
         nodes { id deliveryId position kind key outcome reason raw number { id } }
         pageInfo { hasNextPage endCursor } totalCount } }`,
    { first: 50, ...page, filter },
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data['ledgerItems'] as {
    nodes: Item[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
}

const replay = async (itemId: string, token = admin) => {
  const answer = await app.graphql(
    `mutation ($input: ReplayLedgerItemInput!) {
       replayLedgerItem(input: $input) { item { id outcome reason } userErrors { code message } } }`,
    { input: { itemId } },
    token,
  );
  return { ...answer, payload: answer.data?.['replayLedgerItem'] };
};

const acmeChange = (value: Record<string, unknown>) =>
  buildChange(acme.number.phoneNumberId, value);

describe('ledgerItems', () => {
  it('shows the tenant its own items with their raw form, nobody else’s', async () => {
    const ours = buildText();
    const theirs = buildText();
    await post(
      acmeChange({ messages: [ours], statuses: [buildStatus({ id: 'wamid.never-ours' })] }),
      buildChange(globex.number.phoneNumberId, { messages: [theirs] }),
    );
    const shown = await items();
    expect(shown.nodes).toMatchObject([
      { position: 1, kind: 'status', key: 'wamid.never-ours', outcome: 'WAITING' },
      { position: 0, kind: 'message', key: ours['id'], outcome: 'PROCESSED', reason: null },
    ]);
    expect(JSON.parse(shown.nodes[1]?.raw ?? '')).toEqual(ours);
    expect(shown.nodes[1]?.number).toEqual({ id: acme.number.id });
    expect(shown.totalCount).toBe(2);
    const other = await items({}, globexAdmin);
    expect(other.nodes.map(({ key }) => key)).toEqual([theirs['id']]);
    expect(JSON.parse(other.nodes[0]?.raw ?? '')).toEqual(theirs);
  });

  it('filters and pages without a gap', async () => {
    const messages = Array.from({ length: 25 }, () => buildText());
    await post(acmeChange({ messages }));
    const seen: (string | null)[] = [];
    let after: string | undefined;
    for (;;) {
      const { nodes, pageInfo } = await items({ kind: 'message' }, admin, { first: 10, after });
      seen.push(...nodes.map(({ key }) => key));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 25).toReversed()).toEqual(messages.map((message) => message['id']));
    expect((await items({ key: String(messages[3]?.['id']) })).totalCount).toBe(1);
    expect((await items({ numberId: acme.number.id, outcome: 'WAITING' })).totalCount).toBe(1);
    expect((await items({ numberId: globex.number.id })).totalCount).toBe(0);
    expect((await items({ numberId: 'nonsense' })).totalCount).toBe(0);
  });

  it('is for administrators alone', async () => {
    const lead = await app.signIn(acme.agents.lead.email);
    await expect(items({}, lead)).rejects.toThrow('FORBIDDEN');
    for (const field of ['ledgerCounts { count }', 'ledgerProofs { day }']) {
      const { errors } = await app.graphql(`{ ${field} }`, {}, lead);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('counts by outcome', async () => {
    const { data } = await app.graphql('{ ledgerCounts { outcome count } }', {}, globexAdmin);
    expect(data['ledgerCounts']).toEqual(
      ['PROCESSED', 'DUPLICATE', 'UNROUTED', 'FAILED', 'IGNORED', 'WAITING'].map((outcome) => ({
        outcome,
        count: outcome === 'PROCESSED' ? 1 : 0,
      })),
    );
  });
});

describe('replayLedgerItem', () => {
  it('takes in what failed, once its cause is mended', async () => {
    const poison = buildText({ type: 'poison' });
    await post(acmeChange({ messages: [poison, buildText()] }));
    const [failed] = (await items({ outcome: 'FAILED' })).nodes;
    expect(JSON.parse(failed?.raw ?? '')).toEqual(poison);
    const id = failed?.id ?? '';
    expect((await replay(id)).payload.item).toMatchObject({ outcome: 'FAILED' });

    inbox.isCured = true;
    expect((await replay(id)).payload).toEqual({
      item: { id, outcome: 'PROCESSED', reason: null },
      userErrors: [],
    });
    expect((await replay(id)).payload).toMatchObject({
      item: null,
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
    const audit = await sql("select from audit_log where action = 'ledger.replayed'");
    expect(audit).toHaveLength(2);
  });

  it('never gives one tenant’s address a voice for another’s number', async () => {
    const foreign = buildText();
    await postWebhook(
      `${app.url}/webhooks/whatsapp/${acme.number.phoneNumberId}`,
      acme.number.appSecret,
      buildWebhook(buildChange(globex.number.phoneNumberId, { messages: [foreign] })),
    );
    await waitUntil(
      'it is unrouted',
      async () => (await items({ outcome: 'UNROUTED' })).totalCount === 1,
    );
    const [item] = (await items({ outcome: 'UNROUTED' })).nodes;
    expect((await replay(item?.id ?? '')).payload.item).toMatchObject({ outcome: 'UNROUTED' });
    expect(await sql('select from told where wamid = $1', [foreign['id']])).toEqual([]);
  });

  it('knows no item of another tenant, and is for administrators alone', async () => {
    const [item] = (await items({ outcome: 'WAITING' })).nodes;
    const ids = [item?.id ?? '', '019a0000-0000-7000-8000-00000000dead:0', 'nonsense'];
    for (const id of ids) {
      const { errors } = await replay(id, globexAdmin);
      expect(errors?.[0]).toMatchObject({
        message: 'Ledger item not found.',
        extensions: { code: 'NOT_FOUND' },
      });
    }
    const lead = await replay(ids[0] ?? '', await app.signIn(acme.agents.lead.email));
    expect(lead.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the proof', () => {
  const proof = async (token: string) => {
    const { data } = await app.graphql(
      '{ ledgerProofs { day received accounted isComplete } }',
      {},
      token,
    );
    return (data['ledgerProofs'] as Record<string, unknown>[])[0];
  };

  it('finds every update in the ledger, and sees one that is missing', async () => {
    const [today] = await sql<{ day: string }>(
      "select (now() at time zone 'UTC')::date::text as day",
    );
    const prove = () => app.get(ProveLedger).proveDay(today?.day ?? '');
    await prove();
    const own = (await items()).totalCount;
    expect(await proof(admin)).toEqual({
      day: today?.day,
      received: own,
      accounted: own,
      isComplete: true,
    });
    const [platform] = await sql<{ received: number; accounted: number }>(
      'select received::int, accounted::int from ledger_proofs order by day desc limit 1',
    );
    const [rows] = await sql<{ count: number }>('select count(*)::int as count from webhook_items');
    expect(platform).toEqual({ received: rows?.count, accounted: rows?.count });

    await sql('delete from webhook_items where tenant_id = $1 and kind = $2 returning position', [
      globex.id,
      'message',
    ]);
    await prove();
    expect(await proof(admin)).toMatchObject({ isComplete: true, received: own });
    expect(await proof(globexAdmin)).toMatchObject({
      isComplete: false,
      accounted: 0,
      received: 1,
    });
  });
});

describe('retention', () => {
  it('empties bodies after 30 days and keeps the ledger', async () => {
    const before = (await items()).totalCount;
    await app.get(TrimJournal).execute();
    expect((await items()).nodes[0]?.raw).not.toBeNull();
    await sql(
      "update webhook_deliveries set received_at = now() - interval '31 days' returning id",
    );
    await sql(
      "update orphan_statuses set received_at = now() - interval '31 days' returning wamid",
    );
    await app.get(TrimJournal).execute();
    expect(await sql("select from webhook_deliveries where body <> ''")).toEqual([]);
    expect((await items()).totalCount).toBe(before);
    expect((await items({ outcome: 'PROCESSED' })).nodes[0]?.raw).toBeNull();
    expect((await items({ outcome: 'WAITING' })).totalCount).toBe(0);
    const [unrouted] = (await items({ outcome: 'UNROUTED' })).nodes;
    expect((await replay(unrouted?.id ?? '')).payload.userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', message: 'Its body is no longer kept.' },
    ]);
  });
});
