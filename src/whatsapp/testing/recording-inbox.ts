import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type {
  InboundListener,
  InboundMessage,
  InboundVerdict,
} from '../public/inbound-listener.js';
import type { Outcome, OutcomeListener, OutcomeVerdict } from '../public/outcome-listener.js';

/**
 * Stands above whatsapp as the inbox does, and remembers what it is told. Its memory is a table, so
 * that what is rolled back is forgotten. A message of type `poison` makes it throw.
 */
export class RecordingInbox implements InboundListener, OutcomeListener {
  /** What was poison is taken like anything else. */
  isCured = false;

  static async prepare(manager: EntityManager): Promise<void> {
    await manager.query(`create table told (
      tenant_id uuid, what text, wamid text, sender text, primary key (tenant_id, what, wamid))`);
    await manager.query('grant all on told to waystation_tenant, waystation_system');
  }

  async fold(
    manager: EntityManager,
    actor: Actor,
    messages: readonly InboundMessage[],
  ): Promise<InboundVerdict[]> {
    const poison = messages.find(({ type }) => type === 'poison');
    if (poison && !this.isCured) throw new Error(`I choke on ${poison.wamid}.`);
    const rows = await manager.query<{ wamid: string }[]>(
      `insert into told select $1, 'message', * from unnest($2::text[], $3::text[])
       on conflict do nothing returning wamid`,
      [
        actor.tenantId,
        messages.map(({ wamid }) => wamid),
        messages.map(({ sender }) => JSON.stringify(sender)),
      ],
    );
    const fresh = new Set(rows.map(({ wamid }) => wamid));
    return messages.map(({ index, wamid }) => {
      const isFresh = fresh.delete(wamid);
      return { index, outcome: isFresh ? 'PROCESSED' : 'DUPLICATE' };
    });
  }

  async record(
    manager: EntityManager,
    actor: Actor,
    outcomes: readonly Outcome[],
  ): Promise<OutcomeVerdict[]> {
    const rows = await manager.query<{ what: string; wamid: string }[]>(
      `insert into told select $1, u.what, u.source_id from unnest($2::text[], $3::text[])
         u (what, source_id)
       on conflict do nothing returning what, wamid`,
      [actor.tenantId, outcomes.map(({ kind }) => kind), outcomes.map(({ sourceId }) => sourceId)],
    );
    const fresh = new Set(rows.map(({ what, wamid }) => `${what} ${wamid}`));
    return outcomes.map(({ index, kind, sourceId }) => {
      const isFresh = fresh.delete(`${kind} ${sourceId}`);
      return { index, outcome: isFresh ? 'PROCESSED' : 'DUPLICATE' };
    });
  }
}
