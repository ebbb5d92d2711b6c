import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { CallEnd, CallResult } from './call-result.js';
import { heldUntil } from './pair-pace.js';
import { WORKER_ID } from './worker-id.js';

interface NewState {
  readonly state: 'ACCEPTED' | 'FAILED' | 'UNKNOWN' | 'PENDING';
  readonly wamid: string | null;
  readonly code: number | null;
  readonly title: string | null;
  readonly detail: string | null;
  readonly afterMs: number | null;
}

/**
 * Writes the rows' new state; returns the ids of those that were still this worker's and this
 * attempt's. A row given up as UNKNOWN meanwhile still takes its answer; one that a status webhook
 * has accepted, or that another attempt has taken over, is left alone.
 */
export async function storeRows(
  manager: EntityManager,
  actor: Actor,
  results: readonly CallResult[],
): Promise<Set<string>> {
  const inOrder = [...results].sort((a, b) => (a.message.id < b.message.id ? -1 : 1));
  const ids = inOrder.map(({ message }) => message.id);
  await manager.query(
    'select from outbox where tenant_id = $1 and id = any($2::uuid[]) order by id for update',
    [actor.tenantId, ids],
  );
  const states = inOrder.map(({ end }) => newState(end));
  const [rows] = await manager.query<[{ id: string }[]]>(
    `update outbox o
     set state = r.state, wamid = r.wamid, error_code = r.code, error_title = r.title,
         error_detail = r.detail, lease_until = null, attempt = r.attempt,
         not_before = case when r.after_ms > 0
           then now() + make_interval(secs => r.after_ms / 1000) end,
         decided_at = case when r.state <> 'PENDING' then now() end
     from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
                 $10::float8[]) r (id, attempt, state, wamid, code, title, detail, after_ms)
     where o.tenant_id = $1 and o.id = r.id and o.worker_id = $2 and o.wamid is null
       and (o.state in ('CALLING', 'UNKNOWN') and o.attempt = r.attempt
         or o.state = 'CLAIMED' and o.attempt = r.attempt - 1)
     returning o.id`,
    [
      actor.tenantId,
      WORKER_ID,
      ids,
      inOrder.map(({ attempt }) => attempt),
      states.map(({ state }) => state),
      states.map(({ wamid }) => wamid),
      states.map(({ code }) => code),
      states.map(({ title }) => title),
      states.map(({ detail }) => detail),
      states.map(({ afterMs }) => afterMs),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

function newState(end: CallEnd): NewState {
  const nothing = { wamid: null, code: null, title: null, detail: null, afterMs: null };
  switch (end.kind) {
    case 'accepted':
      return { ...nothing, state: 'ACCEPTED', wamid: end.wamid };
    case 'unknown':
      return { ...nothing, state: 'UNKNOWN', detail: end.reason };
    case 'failed':
      return { ...nothing, ...end.failure, state: 'FAILED' };
    case 'again':
      return { ...nothing, ...end.failure, state: 'PENDING', afterMs: end.afterMs };
    case 'paused':
      return { ...nothing, ...end.failure, state: 'PENDING' };
  }
}

/** WhatsApp says that a person has had too many: nothing goes to that pair for a while. */
export async function holdPairs(
  manager: EntityManager,
  actor: Actor,
  results: readonly CallResult[],
): Promise<void> {
  const held = new Map(
    results.flatMap(({ message, end }) =>
      end.kind === 'again' && end.holdsPair
        ? [[`${message.numberId} ${message.recipient}`, { message, afterMs: end.afterMs }]]
        : [],
    ),
  );
  if (held.size === 0) return;
  const pairs = [...held.values()];
  await manager.query(
    `insert into pair_paces (tenant_id, number_id, recipient, theoretical_arrival_at)
     select $1, u.number_id, u.recipient, now() + make_interval(secs => u.held_ms / 1000)
     from unnest($2::uuid[], $3::text[], $4::float8[]) u (number_id, recipient, held_ms)
     order by 2, 3
     on conflict (tenant_id, number_id, recipient) do update set theoretical_arrival_at =
       greatest(pair_paces.theoretical_arrival_at, excluded.theoretical_arrival_at)`,
    [
      actor.tenantId,
      pairs.map(({ message }) => message.numberId),
      pairs.map(({ message }) => message.recipient),
      pairs.map(({ afterMs }) => heldUntil(afterMs)),
    ],
  );
}
