import { Client } from 'pg';
import type { Stage } from './stage.js';

const GATE = 4_711;

/**
 * Holds every change of an outbox row into one state until the gate opens: a trigger waits for an
 * advisory lock that the test has taken. So a process can be killed at an exact step.
 */
export class DatabaseGate {
  private constructor(private readonly holder: Client) {}

  static async before(
    stage: Stage,
    state: 'CLAIMED' | 'CALLING' | 'ACCEPTED',
  ): Promise<DatabaseGate> {
    const holder = new Client({ connectionString: stage.database.adminUrl });
    await holder.connect();
    await holder.query('select pg_advisory_lock($1)', [GATE]);
    await holder.query(`
      create or replace function wait_at_gate() returns trigger language plpgsql security definer as $$
      begin
        perform pg_advisory_xact_lock_shared(${GATE});
        return null;
      end $$;
      create trigger gate after update on outbox
        for each row when (new.state = '${state}') execute function wait_at_gate();
    `);
    return new DatabaseGate(holder);
  }

  /** True once a process stands before the gate. */
  async isWaitedFor(): Promise<boolean> {
    const { rows } = await this.holder.query<{ waiting: boolean }>(
      `select exists (select from pg_locks where locktype = 'advisory' and objid = $1 and not granted) as waiting`,
      [GATE],
    );
    return rows[0]?.waiting ?? false;
  }

  /** Opens it for good. */
  async open(): Promise<void> {
    await this.holder.query('select pg_advisory_unlock($1)', [GATE]);
    await this.holder.query('drop trigger gate on outbox');
    await this.holder.end();
  }
}
