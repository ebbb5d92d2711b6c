import { acme, globex } from '../../../test/support/fixture.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { startAppWithSimulator } from '../../../test/support/test-simulator.js';
import { waitUntil } from '../../../test/support/wait-until.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { WhatsappListeners } from '../public/listeners.js';
import { Outbox, type OutboxEntry } from '../public/outbox.js';
import { RecordingInbox } from './recording-inbox.js';
import { SimulatorControl } from './simulator-control.js';

export interface OutboxRow {
  readonly state: string;
  readonly attempt: number;
  readonly wamid: string | null;
  readonly code: number | null;
}

/** What an owner is told of a message that was sent and read. */
export const ALL = ['ACCEPTED', 'DELIVERED', 'READ', 'SENT'];

/** An app with the simulator as Meta, and short ways to enqueue messages and to see what came of them. */
export class OutboxBed {
  private person = 15550200000;

  private constructor(
    readonly app: TestApp,
    readonly simulator: SimulatorControl,
    readonly close: () => Promise<void>,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<OutboxBed> {
    const { app, simulator, close } = await startAppWithSimulator({ env });
    await RecordingInbox.prepare(app.source.manager);
    const inbox = new RecordingInbox();
    app.get(WhatsappListeners).onInbound(inbox);
    app.get(WhatsappListeners).onOutcome('INBOX', inbox);
    const bed = new OutboxBed(app, new SimulatorControl(simulator.url), close);
    await bed.query('update numbers set max_messages_per_second = 2000 returning id');
    return bed;
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.app.database.system((manager) => manager.query<T[]>(sql, params));
  }

  /** A text to somebody new, from Acme's number. */
  entry(overrides: Partial<OutboxEntry> = {}): OutboxEntry {
    this.person += 1;
    return {
      numberId: acme.number.id,
      source: 'INBOX',
      sourceId: uuidv7(),
      recipient: { kind: 'PHONE', value: String(this.person) },
      payload: { type: 'text', text: { body: 'Hello' } },
      priority: 0,
      ...overrides,
    };
  }

  async enqueue(...entries: OutboxEntry[]): Promise<void> {
    const outbox = this.app.get(Outbox);
    for (const tenant of [acme, globex]) {
      const own = entries.filter(({ numberId }) => numberId === tenant.number.id);
      const actor = systemActor(tenant.id, 'test');
      await this.app.database.write(actor, (manager) => outbox.enqueue(manager, actor, own));
    }
    outbox.wake(entries.map(({ numberId }) => numberId));
  }

  async row({ sourceId }: OutboxEntry): Promise<OutboxRow | undefined> {
    const [found] = await this.query<OutboxRow>(
      'select state, attempt, wamid, error_code as code from outbox where source_id = $1',
      [sourceId],
    );
    return found;
  }

  becomes(one: OutboxEntry, state: string, withinMs?: number): Promise<void> {
    const isSo = async () => (await this.row(one))?.state === state;
    return waitUntil(`the row is ${state}`, isSo, withinMs);
  }

  async told({ sourceId }: OutboxEntry): Promise<string[]> {
    const rows = await this.query<{ what: string }>(
      'select what from told where wamid = $1 order by what',
      [sourceId],
    );
    return rows.map(({ what }) => what);
  }

  isTold(one: OutboxEntry, ...whats: string[]): Promise<void> {
    return waitUntil(`${whats.join(', ')} is told`, async () => {
      const known = await this.told(one);
      return whats.every((what) => known.includes(what));
    });
  }
}
