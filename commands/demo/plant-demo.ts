import bcrypt from 'bcrypt';
import type { Client } from 'pg';
import { phoneMatchKey } from '../../src/contacts/identity/phone-match-key.js';
import { SecretBox } from '../../src/whatsapp/number/secret-box.js';
import type { EncryptionKey } from '../../src/platform/config/environment.js';
import { conversationRows } from './conversation-rows.js';
import { demoId } from './demo-id.js';
import { agentId, contactId, type DemoPlace, type Row } from './demo-place.js';
import { acme, DEMO_PASSWORD, type DemoTenant, globex, platformAdmin } from './demo-people.js';
import type { DemoThread } from './demo-thread.js';
import { furtherContacts } from './further-contacts.js';
import { adviceThreads } from './threads-advice.js';
import { globexThreads } from './threads-globex.js';
import { orderThreads } from './threads-orders.js';

/** The demo's passwords are public: the work that hashing costs would protect nothing. */
const BCRYPT_COST = 10;

type Insert = (table: string, rows: readonly Row[]) => Promise<void>;

/** Writes the demo; what is there already stays as it is. */
export async function plantDemo(
  client: Client,
  keys: readonly EncryptionKey[],
  nowMs: number,
): Promise<void> {
  const passwordHash = await bcrypt.hash(DEMO_PASSWORD, BCRYPT_COST);
  const box = new SecretBox(keys);
  const insert: Insert = (table, rows) => insertRows(client, table, rows);
  await client.query('begin');
  await client.query('set local role waystation_system');
  await insert('platform_admins', [
    { id: demoId(platformAdmin.email), ...platformAdmin, password_hash: passwordHash },
  ]);
  for (const tenant of [acme, globex]) {
    const place = placeOf(tenant, nowMs);
    await plantTenant(insert, tenant, place, { box, passwordHash });
    const threads = tenant === acme ? [...orderThreads, ...adviceThreads] : globexThreads;
    await plantContacts(insert, place, threads, tenant === acme ? furtherContacts : []);
    await plantConversations(insert, place, threads);
  }
  await client.query('commit');
}

function placeOf(tenant: DemoTenant, nowMs: number): DemoPlace {
  const { slug } = tenant;
  return { slug, tenantId: demoId(slug), numberId: demoId(tenant.number.phoneNumberId), nowMs };
}

async function plantTenant(
  insert: Insert,
  tenant: DemoTenant,
  place: DemoPlace,
  secrets: { readonly box: SecretBox; readonly passwordHash: string },
): Promise<void> {
  const { tenantId } = place;
  await insert('tenants', [{ id: tenantId, name: tenant.name, slug: tenant.slug }]);
  await insert(
    'agents',
    tenant.agents.map((agent) => ({
      id: agentId(tenant.slug, agent.email.split('@')[0] ?? ''),
      tenant_id: tenantId,
      password_hash: secrets.passwordHash,
      ...agent,
    })),
  );
  await insert('numbers', [numberRow(tenant, place, secrets.box)]);
}

function numberRow({ number }: DemoTenant, place: DemoPlace, box: SecretBox): Row {
  const seal = (column: string, secret: string) =>
    box.seal(secret, { tenantId: place.tenantId, recordId: place.numberId, column });
  return {
    id: place.numberId,
    tenant_id: place.tenantId,
    name: number.name,
    display_phone_number: number.displayPhoneNumber,
    phone_number_id: number.phoneNumberId,
    waba_id: number.wabaId,
    access_token: seal('access_token', number.accessToken),
    access_token_hint: number.accessToken.slice(-4),
    app_secret: seal('app_secret', number.appSecret),
    verify_token: seal('verify_token', number.verifyToken),
  };
}

async function plantContacts(
  insert: Insert,
  place: DemoPlace,
  threads: readonly DemoThread[],
  further: readonly DemoThread['with'][],
): Promise<void> {
  const people = [...threads.map((thread) => thread.with), ...further];
  await insert(
    'contacts',
    people.map(({ name, phone, company }) => ({
      id: contactId(place.slug, phone),
      tenant_id: place.tenantId,
      name,
      profile_name: name.split(' ')[0],
      company,
    })),
  );
  await insert(
    'contact_identities',
    people.map(({ phone }) => ({
      id: demoId(`${place.slug} phone ${phone}`),
      tenant_id: place.tenantId,
      contact_id: contactId(place.slug, phone),
      kind: 'PHONE',
      value: phone,
      match_key: phoneMatchKey(phone),
      is_primary: true,
    })),
  );
}

async function plantConversations(
  insert: Insert,
  place: DemoPlace,
  threads: readonly DemoThread[],
): Promise<void> {
  const made = threads.map((thread) => conversationRows(place, thread));
  await insert(
    'conversations',
    made.map((rows) => rows.conversation),
  );
  await insert(
    'messages',
    made.flatMap((rows) => rows.messages),
  );
  await insert(
    'message_reactions',
    made.flatMap((rows) => rows.reactions),
  );
  await insert(
    'contact_access',
    made.flatMap((rows) => rows.access),
  );
}

/** Columns that no row names keep the table's defaults. */
async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from json_populate_recordset(null::${table}, $1) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
