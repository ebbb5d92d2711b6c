import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../src/platform/database/database.js';

/** A rule that does not hold, with some of the rows that break it. */
export interface Violation {
  readonly rule: string;
  readonly count: number;
  readonly sample: readonly unknown[];
}

interface Check {
  readonly rule: string;
  readonly sql: string;
  readonly params?: readonly unknown[];
}

/**
 * What must hold once everything is quiet, whatever happened before: Meta's ledger (the simulator's
 * `GET /sim/ledger`) against our rows, and our rows among themselves. Empty when all is well.
 */
export async function checkInvariants(
  database: Database,
  ledgerUrl: string,
): Promise<readonly Violation[]> {
  const ledger = await readLedger(ledgerUrl);
  return database.system(async (manager) => {
    const checks = [
      ...againstLedger(ledger),
      ...projections,
      ...debris,
      ...(await tenantChecks(manager)),
    ];
    const violations: Violation[] = [];
    for (const { rule, sql, params = [] } of checks) {
      const rows = await manager.query<unknown[]>(sql, [...params]);
      if (rows.length > 0) violations.push({ rule, count: rows.length, sample: rows.slice(0, 5) });
    }
    return violations;
  });
}

const RANKS: Readonly<Record<string, number>> = {
  sent: 10,
  failed: 15,
  delivered: 20,
  read: 30,
  played: 40,
};

class Ledger {
  /** Inbound messages whose webhook we answered with 200. */
  readonly received = new Set<string>();
  /** By wamid, the highest status that we answered with 200. */
  readonly ranks = new Map<string, number>();
  readonly accepted: { readonly opaque: string; readonly wamid: string }[] = [];

  add(row: Readonly<Record<string, unknown>>): void {
    const wamid = textOf(row['wamid']);
    if (row['kind'] === 'accepted') {
      this.accepted.push({ opaque: textOf(row['opaque']), wamid });
    } else if (row['kind'] === 'webhook' && row['httpStatus'] === 200 && wamid) {
      if (row['outcome'] === 'message') this.received.add(wamid);
      const rank = RANKS[textOf(row['status'])];
      if (row['outcome'] === 'status' && rank !== undefined) {
        this.ranks.set(wamid, Math.max(rank, this.ranks.get(wamid) ?? 0));
      }
    }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function readLedger(url: string): Promise<Ledger> {
  const response = await fetch(url);
  if (!response.body) throw new Error('The ledger is empty.');
  const ledger = new Ledger();
  for await (const line of createInterface({ input: Readable.fromWeb(response.body) })) {
    if (line !== '') ledger.add(JSON.parse(line));
  }
  return ledger;
}

function againstLedger({ received, ranks, accepted }: Ledger): Check[] {
  const outboxIds = accepted.map(({ opaque }) => opaque.split(':')[1] ?? opaque);
  const wamids = accepted.map(({ wamid }) => wamid);
  return [
    {
      rule: 'I2 nothing is sent twice',
      sql: `select id, count(*)::int from unnest($1::text[]) as u (id)
            where id <> '' group by id having count(*) > 1`,
      params: [outboxIds],
    },
    {
      rule: 'I3 what WhatsApp accepted is recorded as accepted, under the same id',
      sql: `select u.id, u.wamid, o.state, o.wamid as ours
            from unnest($1::text[], $2::text[]) as u (id, wamid)
            left join outbox o on o.id::text = u.id
            where u.id <> '' and (o.state is distinct from 'ACCEPTED' or o.wamid <> u.wamid)`,
      params: [outboxIds, wamids],
    },
    {
      rule: 'I3 nothing is recorded as accepted that WhatsApp did not accept',
      sql: `select o.id, o.wamid from outbox o
            where o.wamid is not null and not o.wamid = any($1::text[])`,
      params: [wamids],
    },
    {
      rule: 'I5 every message that was answered with 200 is stored',
      sql: `select u.wamid from unnest($1::text[]) as u (wamid)
            where not exists (
              select from messages m where m.wamid = u.wamid and m.direction = 'INBOUND')`,
      params: [[...received]],
    },
    {
      rule: 'I5 no message is stored twice',
      sql: `select number_id, wamid from messages where wamid is not null
            group by number_id, wamid having count(*) > 1`,
    },
    {
      rule: 'I6 a status is the best that WhatsApp ever told',
      sql: `select m.id, m.rank, u.rank as told
            from unnest($1::text[], $2::integer[]) as u (wamid, rank)
            join messages m on m.wamid = u.wamid and m.direction = 'OUTBOUND'
            where m.rank <> greatest(u.rank, 10)`,
      params: [[...ranks.keys()], [...ranks.values()]],
    },
  ];
}

const projections: readonly Check[] = [
  {
    rule: 'I7 a conversation points at its newest visible message',
    sql: `select c.id, c.last_message_id, l.id as newest from conversations c
          join lateral (
            select m.id, m.occurred_at from messages m
            where m.conversation_id = c.id and not m.is_hidden
            order by m.occurred_at desc, m.id desc limit 1) l on true
          where (c.last_message_id, c.last_message_at) is distinct from (l.id, l.occurred_at)`,
  },
  {
    rule: 'I7 unread is what the person wrote since it was read',
    sql: `select c.id, c.unread_count, n.count from conversations c
          cross join lateral (
            select count(*)::int as count from messages m
            where m.conversation_id = c.id and m.direction = 'INBOUND' and not m.is_hidden
              and m.created_at > coalesce(c.read_up_to, '-infinity')) n
          where c.unread_count <> n.count`,
  },
];

const debris: readonly Check[] = [
  {
    rule: 'I8 no webhook waits to be folded',
    sql: `select id, attempts, failure from webhook_deliveries where state = 'PENDING'`,
  },
  {
    rule: 'I8 no lease has outlived its worker',
    sql: `select id, state, lease_until from outbox
          where state in ('CLAIMED', 'CALLING') and lease_until < now()`,
  },
  {
    rule: 'I8 no status waits for a message that is known',
    sql: `select s.wamid, s.status from orphan_statuses s
          join outbox o on o.tenant_id = s.tenant_id and o.number_id = s.number_id
            and o.wamid = s.wamid`,
  },
  {
    rule: 'I8 a message and its outbox entry agree',
    sql: `select m.id, m.status, o.state from messages m
          join outbox o on o.tenant_id = m.tenant_id and o.source_id = m.id and o.source = 'INBOX'
          where (m.status = 'QUEUED') <> (o.state in ('PENDING', 'CLAIMED', 'CALLING'))`,
  },
];

/** I9, for every foreign key between tables of tenants. */
async function tenantChecks(manager: EntityManager): Promise<Check[]> {
  const keys = await manager.query<{ name: string; child: string; parent: string; on: string }[]>(
    `select k.conname as name, k.conrelid::regclass::text as child,
            k.confrelid::regclass::text as parent,
            string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ') as on
     from pg_constraint k
     cross join lateral unnest(k.conkey, k.confkey) as u (child, parent)
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.child
     join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.parent
     where k.contype = 'f' and a.attname <> 'tenant_id'
       and exists (select from pg_attribute t where t.attrelid = k.conrelid and t.attname = 'tenant_id')
       and exists (select from pg_attribute t where t.attrelid = k.confrelid and t.attname = 'tenant_id')
     group by k.oid, k.conname, k.conrelid, k.confrelid`,
  );
  return keys.map(({ name, child, parent, on }) => ({
    rule: `I9 tenants never mix: ${name}`,
    sql: `select c.tenant_id, p.tenant_id as other from ${child} c join ${parent} p on ${on}
          where c.tenant_id <> p.tenant_id limit 5`,
  }));
}
