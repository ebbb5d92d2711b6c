import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { request } from 'undici';
import { waitUntil } from '../test/support/wait-until.js';
import { type Bench, report } from './support/bench.js';
import { type BenchInstallation, openBenchInstallation } from './support/bench-installation.js';
import { measurePairs, type Sample } from './support/pairs.js';
import { cpuUs } from './support/process-cost.js';
import { ACME, statuses } from './support/webhook-bodies.js';

const MESSAGES = 10_000;
const BATCH = 1_000;
const LADDER = ['sent', 'delivered', 'read'] as const;
const UPDATES = MESSAGES * LADDER.length;

interface Known {
  readonly wamid: string;
  readonly recipient: string;
}

/** B5: POSTs of 1,000 statuses, until the messages show their end state. */
export const bench: Bench = {
  about: 'B5 webhook batches folded to the end state, against COPY of the same updates',
  async run() {
    const product = await openBenchInstallation(['api,worker']);
    const copier = new Client({ connectionString: product.postgres.url });
    await copier.connect();
    await copier.query(
      'create temporary table updates (wamid text, status text, at timestamptz, recipient text)',
    );
    try {
      const result = await measurePairs(
        () => copyArm(copier, product),
        () => foldArm(product),
        5,
      );
      const wrong = await product.sql.query(
        `select count(*)::int as n from messages where direction = 'OUTBOUND' and wamid like 'wamid.b5.%' and status <> 'READ'`,
      );
      const isRight = wrong.rows[0]?.n === 0;
      if (!isRight) console.log(`\nWRONG: ${wrong.rows[0]?.n} messages do not show READ.`);
      return (
        report([
          {
            name: 'ratio to COPY',
            value: result.ratio,
            unit: `(p10 ${result.p10.toFixed(2)}, p90 ${result.p90.toFixed(2)}${result.isNoisy ? ', noisy' : ''})`,
            floor: { atLeast: 0.1 },
            goal: '≥ 0.35',
          },
          { name: 'COPY', value: result.ceiling.rate, unit: 'updates/s' },
          { name: 'product', value: result.product.rate, unit: 'updates/s' },
          { name: 'product CPU', value: result.product.cpuUsPerUnit, unit: 'µs/update' },
        ]) && isRight
      );
    } finally {
      await copier.end();
      await product.close();
    }
  },
};

let round = 0;

async function copyArm(copier: Client, product: BenchInstallation): Promise<Sample> {
  const known = Array.from({ length: MESSAGES }, (_, index) => person(`c${round}`, index));
  const at = new Date().toISOString();
  const before = cpuUs(product.productPids());
  const startedAt = performance.now();
  for (const status of LADDER) {
    for (let start = 0; start < MESSAGES; start += BATCH) {
      const lines = known
        .slice(start, start + BATCH)
        .map(({ wamid, recipient }) => `${wamid}\t${status}\t${at}\t${recipient}\n`);
      await pipeline(Readable.from(lines), copier.query(copyFrom('copy updates from stdin')));
    }
  }
  return sample(startedAt, before, product);
}

async function foldArm(product: BenchInstallation): Promise<Sample> {
  round += 1;
  const known = await plantAccepted(product, `b5.${round}`);
  const bodies = LADDER.flatMap((status) =>
    Array.from({ length: MESSAGES / BATCH }, (_, index) =>
      statuses(
        ACME,
        known.slice(index * BATCH, (index + 1) * BATCH).map((entry) => ({ ...entry, status })),
      ),
    ),
  );
  const before = cpuUs(product.productPids());
  const startedAt = performance.now();
  await Promise.all(bodies.map((signed) => post(product, signed)));
  await waitUntil(
    'all statuses to be folded',
    async () => {
      const { rows } = await product.sql.query<{ n: number }>(
        `select count(*)::int as n from webhook_deliveries where state = 'PENDING'`,
      );
      return rows[0]?.n === 0;
    },
    120_000,
  );
  return sample(startedAt, before, product);
}

function sample(startedAt: number, cpuBefore: number, product: BenchInstallation): Sample {
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    rate: UPDATES / seconds,
    cpuUsPerUnit: (cpuUs(product.productPids()) - cpuBefore) / UPDATES,
  };
}

async function post(
  product: BenchInstallation,
  signed: { readonly body: string; readonly signature: string },
): Promise<void> {
  const { statusCode, body } = await request(
    `${product.installation.url}/webhooks/whatsapp/${ACME.phoneNumberId}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signed.signature },
      body: signed.body,
    },
  );
  await body.dump();
  if (statusCode !== 200) throw new Error(`A batch was answered ${statusCode}.`);
}

function person(mark: string, index: number): Known {
  return { wamid: `wamid.${mark}.${index}`, recipient: `1556${String(index).padStart(7, '0')}` };
}

/** Messages that WhatsApp has accepted, ten to a conversation, as the pump leaves them. */
async function plantAccepted(product: BenchInstallation, mark: string): Promise<Known[]> {
  await product.sql.query(
    `with number as (select id, tenant_id from numbers where phone_number_id = $1),
       person as (select uuidv7() as contact_id, uuidv7() as conversation_id, n
                  from generate_series(0, $2::int / 10 - 1) n),
       contact as (insert into contacts (id, tenant_id, profile_name)
                   select contact_id, tenant_id, 'Person ' || n from person, number),
       opened as (insert into conversations (id, tenant_id, contact_id, number_id)
                  select conversation_id, tenant_id, contact_id, number.id from person, number),
       message as (
         insert into messages (id, tenant_id, conversation_id, number_id, direction, type, text, status,
                               rank, wamid, accepted_at)
         select uuidv7(), tenant_id, conversation_id, number.id, 'OUTBOUND', 'TEXT', 'Hello', 'SENT', 10,
                'wamid.' || $3 || '.' || (n * 10 + k), now()
         from person, number, generate_series(0, 9) k
         returning id, tenant_id, number_id, wamid)
     insert into outbox (tenant_id, number_id, source, source_id, recipient, recipient_kind, payload,
                         state, wamid, attempt)
     select tenant_id, number_id, 'INBOX', id, '15560000000', 'PHONE', '{}', 'ACCEPTED', wamid, 1
     from message`,
    [ACME.phoneNumberId, MESSAGES, mark],
  );
  await product.sql.query('analyze messages, outbox, conversations');
  return Array.from({ length: MESSAGES }, (_, index) => person(mark, index));
}
