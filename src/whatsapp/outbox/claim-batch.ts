import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Recipient } from '../public/outbox.js';
import { reopensInMs, reserveSlots, type SlotGrant } from './number-pace.js';
import { PairPace } from './pair-pace.js';
import { WORKER_ID } from './worker-id.js';

/** A message that this worker may send, and when. */
export interface ClaimedMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly numberId: string;
  readonly source: 'INBOX' | 'CAMPAIGN';
  readonly sourceId: string;
  readonly recipient: string;
  readonly recipientKind: Recipient['kind'];
  readonly payload: string;
  readonly mediaId: string | null;
  /** Calls made so far. */
  readonly attempt: number;
  /** Milliseconds from the claim to its slot. */
  readonly slotInMs: number;
}

export interface Claim {
  readonly messages: readonly ClaimedMessage[];
  /** Between two slots of the number. */
  readonly intervalMs: number;
  /** When to claim again; null when nothing more is due. */
  readonly againInMs: number | null;
  /** When the earliest of those that the pair limit holds back may go. */
  readonly heldForMs: number | null;
}

/** Renewed every second while a claimed message is being prepared. */
export const CLAIM_LEASE_S = 3;
const NOTHING: Claim = { messages: [], intervalMs: 0, againInMs: null, heldForMs: null };

interface PacedNumber {
  readonly tenantId: string;
  readonly perSecond: number;
  readonly nextSlotMs: number;
  readonly nowMs: number;
}

type DueRow = Omit<ClaimedMessage, 'slotInMs'> & { readonly arrivalMs: number | null };

/**
 * Takes the next messages of a number: as many as its pace sells slots for, replies before bulk,
 * none to a person who has had too many. One transaction, in which the number's row is locked, so
 * that all workers buy from the same pace.
 */
@Injectable()
export class ClaimBatch {
  constructor(private readonly database: Database) {}

  /** `slowness` of 1 is the number's own pace, more is slower. */
  execute(numberId: string, wanted: number, slowness: number): Promise<Claim> {
    return this.database.system(async (manager) => {
      const number = await lockNumber(manager, numberId);
      if (!number) return NOTHING;
      const { nextSlotMs, nowMs } = number;
      const perSecond = number.perSecond / slowness;
      const grant = reserveSlots({ nextSlotMs, nowMs, perSecond, wanted });
      if (grant.count === 0) {
        return { ...NOTHING, againInMs: reopensInMs(nextSlotMs, nowMs) };
      }
      const due = await lockDue(manager, numberId, grant.count);
      if (due.length === 0) return NOTHING;
      const plan = planBatch(due, grant, nowMs);
      await storePlan(manager, numberId, number.tenantId, plan);
      const isExhausted = due.length < grant.count && plan.held.length === 0;
      const heldUntilMs = Math.min(...plan.held.map(({ untilMs }) => untilMs));
      return {
        messages: plan.messages,
        intervalMs: grant.intervalMs,
        againInMs: isExhausted ? null : reopensInMs(plan.nextSlotMs, nowMs),
        heldForMs: plan.held.length > 0 ? Math.max(0, heldUntilMs - nowMs) : null,
      };
    });
  }
}

async function lockNumber(manager: EntityManager, numberId: string): Promise<PacedNumber | null> {
  const [number] = await manager.query<PacedNumber[]>(
    `select n.tenant_id as "tenantId", n.max_messages_per_second as "perSecond",
            (extract(epoch from n.next_slot_at) * 1000)::float8 as "nextSlotMs",
            (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"
     from numbers n join tenants t on t.id = n.tenant_id
     where n.id = $1 and n.is_active and n.paused_at is null and t.is_active
     for update of n`,
    [numberId],
  );
  return number ?? null;
}

function lockDue(manager: EntityManager, numberId: string, limit: number): Promise<DueRow[]> {
  return manager.query<DueRow[]>(
    `select o.id, o.tenant_id as "tenantId", o.number_id as "numberId", o.source,
            o.source_id as "sourceId", o.recipient, o.recipient_kind as "recipientKind", o.payload,
            o.media_id as "mediaId", o.attempt,
            (extract(epoch from p.theoretical_arrival_at) * 1000)::float8 as "arrivalMs"
     from outbox o
     left join pair_paces p on p.tenant_id = o.tenant_id and p.number_id = o.number_id
       and p.recipient = o.recipient
     where o.number_id = $1 and o.state = 'PENDING'
       and (o.not_before is null or o.not_before <= now())
     order by o.priority, o.id
     limit $2
     for update of o skip locked`,
    [numberId, limit],
  );
}

interface Plan {
  readonly messages: ClaimedMessage[];
  readonly held: { readonly id: string; readonly untilMs: number }[];
  readonly pairs: ReadonlyMap<string, PairPace>;
  readonly nextSlotMs: number;
}

function planBatch(due: readonly DueRow[], grant: SlotGrant, nowMs: number): Plan {
  const pairs = new Map<string, PairPace>();
  const messages: ClaimedMessage[] = [];
  const held: Plan['held'] = [];
  for (const { arrivalMs, ...row } of due) {
    const pace = pairs.get(row.recipient) ?? new PairPace(arrivalMs ?? 0);
    pairs.set(row.recipient, pace);
    const untilMs = pace.take(nowMs);
    const slotMs = grant.firstMs + messages.length * grant.intervalMs;
    if (untilMs === null) messages.push({ ...row, slotInMs: slotMs - nowMs });
    else held.push({ id: row.id, untilMs });
  }
  const nextSlotMs = grant.firstMs + messages.length * grant.intervalMs;
  return { messages, held, pairs, nextSlotMs };
}

async function storePlan(
  manager: EntityManager,
  numberId: string,
  tenantId: string,
  plan: Plan,
): Promise<void> {
  await manager.query(
    `with taken as (
       update outbox set state = 'CLAIMED', worker_id = $3,
         lease_until = now() + make_interval(secs => $4)
       where id = any($5::uuid[])
     ), held as (
       update outbox o set not_before = to_timestamp(h.until_ms / 1000)
       from unnest($6::uuid[], $7::float8[]) h (id, until_ms) where o.id = h.id
     ), paced as (
       insert into pair_paces (tenant_id, number_id, recipient, theoretical_arrival_at)
       select $2::uuid, $1::uuid, p.recipient, to_timestamp(p.arrival_ms / 1000)
       from unnest($8::text[], $9::float8[]) p (recipient, arrival_ms)
       on conflict (tenant_id, number_id, recipient)
         do update set theoretical_arrival_at = excluded.theoretical_arrival_at
     )
     update numbers set next_slot_at = to_timestamp($10::float8 / 1000) where id = $1`,
    [
      numberId,
      tenantId,
      WORKER_ID,
      CLAIM_LEASE_S,
      plan.messages.map(({ id }) => id),
      plan.held.map(({ id }) => id),
      plan.held.map(({ untilMs }) => untilMs),
      [...plan.pairs.keys()],
      [...plan.pairs.values()].map((pace) => pace.theoreticalArrivalMs),
      plan.nextSlotMs,
    ],
  );
}
