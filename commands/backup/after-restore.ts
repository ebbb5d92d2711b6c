import { withClient } from '../embedded-postgres/prepare-database.js';

export interface Aftermath {
  /** Messages that were being handed to WhatsApp when the backup was made. */
  readonly unknown: number;
  /** Numbers that send nothing until somebody has looked. */
  readonly paused: number;
}

const REASON =
  'Restored from a backup. What waited then may have gone out since: look through it, then save the number to send again.';

/** A restored copy must not send by itself, and no browser may go on from a cursor of the other past. */
export async function afterRestore(url: string): Promise<Aftermath> {
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('set local role waystation_system');
    await client.query('update event_epoch set epoch = gen_random_uuid()');
    await client.query(
      `update outbox set state = 'PENDING', worker_id = null, lease_until = null
       where state = 'CLAIMED'`,
    );
    const unknown = await client.query(
      `with given_up as (
         update outbox set state = 'UNKNOWN', lease_until = null, decided_at = now()
         where state = 'CALLING' returning tenant_id, source, source_id
       )
       update messages m set status = 'UNKNOWN' from given_up g
       where g.source = 'INBOX' and m.tenant_id = g.tenant_id and m.id = g.source_id
         and m.status = 'QUEUED'`,
    );
    const paused = await client.query(
      `update numbers set paused_at = now(), paused_reason = $1, paused_code = null
       where is_active and paused_at is null`,
      [REASON],
    );
    await client.query('commit');
    return { unknown: unknown.rowCount ?? 0, paused: paused.rowCount ?? 0 };
  });
}
