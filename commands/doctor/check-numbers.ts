import { SecretBox } from '../../src/whatsapp/number/secret-box.js';
import { withClient } from '../embedded-postgres/prepare-database.js';
import type { Installation } from '../installation.js';
import { ask, type Check } from './check.js';

interface NumberRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly phone_number_id: string;
  readonly access_token: string;
  readonly verify_token: string;
}

/** Two lines a number: whether Meta takes its token, and whether Meta would reach our webhook. */
export async function checkNumbers({ config }: Installation): Promise<Check[]> {
  const rows = await activeNumbers(config.databaseUrl);
  if (rows.length === 0) return [{ name: 'numbers', isOk: true, said: 'none is connected yet' }];
  const box = new SecretBox(config.encryptionKeys);
  const checks = await Promise.all(
    rows.map(async (row) => {
      const open = (column: 'access_token' | 'verify_token') =>
        box.open(row[column], { tenantId: row.tenant_id, recordId: row.id, column });
      const graph = `${config.graphApiUrl}/${config.graphApiVersion}/${row.phone_number_id}?fields=id`;
      return [
        await checkToken(row.name, graph, open('access_token')),
        await checkWebhook(row, config.publicUrl, open('verify_token')),
      ];
    }),
  );
  return checks.flat();
}

async function checkToken(number: string, url: string, token: string): Promise<Check> {
  const name = 'token';
  const answer = await ask(url, { authorization: `Bearer ${token}` });
  if (!answer)
    return { name, isOk: false, said: `${number}: ${new URL(url).origin} does not answer` };
  if (answer.status === 200) return { name, isOk: true, said: `${number}: accepted` };
  return { name, isOk: false, said: `${number}: refused with HTTP ${answer.status}` };
}

/** Does as Meta does when a webhook is entered in its dashboard. */
async function checkWebhook(row: NumberRow, base: string, verifyToken: string): Promise<Check> {
  const name = 'webhook';
  const url = new URL(`${base}/webhooks/whatsapp/${row.phone_number_id}`);
  const challenge = String(Date.now());
  url.search = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  }).toString();
  const answer = await ask(url.href);
  const where = `${row.name}: ${url.origin}${url.pathname}`;
  if (!answer) return { name, isOk: false, said: `${where} does not answer; does the server run?` };
  const isOk = answer.status === 200 && answer.text === challenge;
  return { name, isOk, said: isOk ? `${where} answers` : `${where} answers HTTP ${answer.status}` };
}

async function activeNumbers(url: string): Promise<NumberRow[]> {
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('set local role waystation_system');
    const { rows } = await client.query<NumberRow>(
      `select id, tenant_id, name, phone_number_id, access_token, verify_token
       from numbers where is_active order by name`,
    );
    await client.query('commit');
    return rows;
  });
}
