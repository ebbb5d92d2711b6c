import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { postWebhook } from '../src/whatsapp/testing/webhook.builders.js';
import { itemsOf } from '../src/whatsapp/webhook/webhook-item.js';
import { acme } from './support/fixture.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

/** Webhooks that others have recorded, or our own when there are none. */
const FOLDER = process.env['PAYLOADS_DIR'] ?? join(__dirname, 'fixtures');

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && path.split(sep).includes('webhooks'))
  .sort();

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await connectAllNumbers();
});
afterAll(() => app.close());

const sql = <T>(text: string, params: unknown[] = []) =>
  app.database.system((manager) => manager.query<T[]>(text, params));

/** Every number that a payload names is Acme's, so that everything is folded and not only kept. */
async function connectAllNumbers(): Promise<void> {
  const bodies = files.map((path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')));
  const ids = bodies.flatMap((body) => itemsOf(body).map(({ phoneNumberId }) => phoneNumberId));
  for (const phoneNumberId of new Set(ids)) {
    if (!phoneNumberId || phoneNumberId === '199999999999999') continue;
    await sql(
      `insert into numbers (tenant_id, name, phone_number_id, waba_id, access_token,
                            access_token_hint, verify_token)
       values ($1, 'recorded', $2, 'recorded', '', '', '') on conflict do nothing`,
      [acme.id, phoneNumberId],
    );
  }
}

describe('recorded webhooks', () => {
  it.each(files.map((path) => [path]))('%s', async (path) => {
    const body = readFileSync(join(FOLDER, path));
    const isNegative = path.split(sep).includes('negative');
    const url = `${app.url}/webhooks/whatsapp`;
    const answer = await postWebhook(url, app.config.metaAppSecret ?? '', body);
    expect(answer.status).toBe(200);

    const latest = `select id, state, item_count as "itemCount" from webhook_deliveries
                    order by id desc limit 1`;
    await waitUntil('it is folded', async () => {
      const [delivery] = await sql<{ state: string }>(latest);
      return delivery?.state === 'FOLDED';
    });
    const items = await sql<{ position: number; outcome: string; reason: string | null }>(
      `select position, outcome, reason from webhook_items
       where delivery_id = (select id from (${latest}) l) order by position`,
    );
    expect(items.map(({ position }) => position)).toEqual(
      itemsOf(JSON.parse(body.toString())).map(({ position }) => position),
    );
    if (!isNegative) expect(items.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  });
});
