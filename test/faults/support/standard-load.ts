import { waitUntil } from '../../support/wait-until.js';
import { plantPeople, writeToAll } from './people.js';
import { Screen } from './screen.js';
import { ACME_NUMBER, type Stage } from './stage.js';

export interface LoadSize {
  readonly messages: number;
  readonly inboundPerSecond: number;
  readonly inboundSeconds: number;
  readonly subscribers: number;
}

const STANDARD: LoadSize = {
  messages: 2000,
  inboundPerSecond: 50,
  inboundSeconds: 8,
  subscribers: 5,
};

/**
 * What every fault is played under: two thousand replies to two thousand people on two numbers,
 * people who write meanwhile, and agents who watch.
 */
export class StandardLoad {
  private constructor(
    private readonly stage: Stage,
    private readonly screens: readonly Screen[],
    /** Ids of the messages that were queued. */
    readonly messageIds: readonly string[],
    private readonly inbound: Promise<{ sent: number; acked: number }>,
    private readonly startedAt: Date,
  ) {}

  /** Resolves when everything is queued; sending has begun by then. */
  static async start(stage: Stage, size: Partial<LoadSize> = {}): Promise<StandardLoad> {
    const load = { ...STANDARD, ...size };
    const people = await plantPeople(stage, load.messages);
    const { rows } = await stage.sql.query<{ now: Date }>('select now()');
    const { eventCursor } = await stage.acme.call<{ eventCursor: string }>('{ eventCursor }');
    const screens = Array.from(
      { length: load.subscribers },
      () => new Screen(() => stage.installation.url, stage.acme.token, eventCursor),
    );
    for (const screen of screens) stage.closeAtEnd(screen);
    const inbound = stage.simulator.load({
      phoneNumberId: ACME_NUMBER,
      inboundPerSecond: load.inboundPerSecond,
      customers: 40,
      seconds: load.inboundSeconds,
    });
    const messageIds = await writeToAll(people);
    return new StandardLoad(stage, screens, messageIds, inbound, rows[0]?.now ?? new Date());
  }

  /** After the fault is healed: waits until all is quiet, then proves that nothing went wrong. */
  async finish(): Promise<void> {
    await this.inbound;
    await this.stage.quiet();
    await this.stage.expectInvariants();
    await this.expectScreensToAgree();
    await Promise.all(this.screens.map((screen) => screen.close()));
  }

  /** How many of the load's messages stand in each state. */
  async states(): Promise<Record<string, number>> {
    const { rows } = await this.stage.sql.query<{ status: string; count: string }>(
      'select status, count(*) from messages where id = any($1) group by 1',
      [this.messageIds],
    );
    return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]));
  }

  private async expectScreensToAgree(): Promise<void> {
    const { rows } = await this.stage.sql.query<{ id: string; status: string }>(
      `select m.id, m.status from messages m join tenants t on t.id = m.tenant_id
       where t.slug = 'acme' and m.created_at >= $1
         and exists (select from events e where e.message_id = m.id)`,
      [this.startedAt],
    );
    for (const screen of this.screens) {
      const wrong = () =>
        rows
          .filter(({ id, status }) => screen.shown.get(id) !== status)
          .map(({ id, status }) => ({
            id,
            stored: status,
            shown: screen.shown.get(id) ?? 'nothing',
          }));
      await waitUntil('a screen to show what is stored', () => wrong().length === 0).catch(
        () => undefined,
      );
      expect(wrong()).toEqual([]);
      expect(screen.stepsBack).toEqual([]);
    }
  }
}
