import { Client } from 'pg';
import { checkInvariants } from '../../support/invariants.js';
import { GraphqlCaller } from '../../support/graphql-caller.js';
import { Installation, type InstallationOptions, type Roles } from '../../support/installation.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { waitUntil } from '../../support/wait-until.js';
import { Simulator } from './simulator-control.js';

export const ACME_NUMBER = '100000000000001';
export const GLOBEX_NUMBER = '100000000000002';

/** How long a healed installation may take until nothing is left to do. */
const QUIET_WITHIN_MS = 90_000;

/** Where a fault is played: separate processes, the simulator's ledger as witness. */
export class Stage {
  private series = 0;
  private readonly toClose: { close(): Promise<void> }[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly installation: Installation,
    readonly simulator: Simulator,
    private looking: Client,
    private readonly callers: { readonly acme: GraphqlCaller; readonly globex: GraphqlCaller },
  ) {}

  /** Acme's admin. */
  get acme(): GraphqlCaller {
    return this.callers.acme;
  }

  get globex(): GraphqlCaller {
    return this.callers.globex;
  }

  /** `database` is the test's own where the fault is the database's; otherwise a clone. */
  static async open(
    processes: readonly Roles[],
    options: Partial<InstallationOptions> & { readonly database?: TestDatabase } = {},
  ): Promise<Stage> {
    const database = options.database ?? (await createTestDatabase());
    const installation = await Installation.open({
      databaseUrl: database.url,
      projectRoot: process.cwd(),
      ...options,
    });
    for (const roles of processes) await installation.start(roles);
    const looking = await look(database.url);
    const url = () => installation.url;
    const [acme, globex] = await Promise.all([
      GraphqlCaller.signIn(url, 'admin@acme.test', 'ADMIN'),
      GraphqlCaller.signIn(url, 'admin@globex.test', 'ADMIN'),
    ]);
    const simulator = new Simulator(installation.simulatorUrl);
    return new Stage(database, installation, simulator, looking, { acme, globex });
  }

  /** Sees all rows, as the walls' system role: for looking, and for what a test plants. */
  get sql(): Client {
    return this.looking;
  }

  /** After the database was away. */
  async reconnect(): Promise<void> {
    await this.looking.end().catch(() => undefined);
    await waitUntil('the database to take connections', async () => {
      this.looking = await look(this.database.url).catch(() => this.looking);
      return this.looking.query('select 1').then(
        () => true,
        () => false,
      );
    });
  }

  /** Lifts both numbers' pace, so that two thousand messages take seconds. */
  async liftPace(perSecond = 1000): Promise<void> {
    await this.simulator.behave({ throughputPerSecond: null });
    for (const caller of [this.acme, this.globex]) {
      const { numbers } = await caller.call<{ numbers: { id: string }[] }>('{ numbers { id } }');
      for (const number of numbers) {
        await caller.call(
          `mutation ($input: UpdateNumberInput!) {
             updateNumber(input: $input) { userErrors { message } } }`,
          { input: { numberId: number.id, maxMessagesPerSecond: perSecond } },
        );
      }
    }
  }

  async count(query: string, parameters: unknown[] = []): Promise<number> {
    const { rows } = await this.sql.query<{ count: string }>(query, parameters);
    return Number(rows[0]?.count ?? 0);
  }

  /** Waits until no work is left anywhere: outbox, journal, events, the simulator's webhooks. */
  async quiet(): Promise<void> {
    let accounted = -1;
    await waitUntil(
      'the installation to have nothing left to do',
      async () => {
        const left = await this.count(
          `select (select count(*) from outbox where state in ('PENDING', 'CLAIMED', 'CALLING'))
                + (select count(*) from webhook_deliveries where state = 'PENDING')
                + (select count(*) from events where seq is null) as count`,
        );
        const pending = left + (await this.simulator.pendingWebhooks());
        const before = accounted;
        accounted = pending === 0 ? await this.count('select count(*) from webhook_items') : -1;
        return pending === 0 && before === accounted;
      },
      QUIET_WITHIN_MS,
    );
  }

  /** Nothing lost, nothing doubled, nothing mixed: SQL against the simulator's ledger. */
  async expectInvariants(): Promise<void> {
    const violations = await checkInvariants(
      this.database.database,
      `${this.installation.simulatorUrl}/sim/ledger`,
    );
    expect(violations).toEqual([]);
  }

  /** Tells one planting of people from the next, so that their numbers differ. */
  nextSeries(): number {
    this.series += 1;
    return this.series;
  }

  /** Ends with the stage, whatever the test came to. */
  closeAtEnd(screen: { close(): Promise<void> }): void {
    this.toClose.push(screen);
  }

  async close(): Promise<void> {
    await Promise.all(this.toClose.map((screen) => screen.close()));
    await this.looking.end().catch(() => undefined);
    await this.installation.close();
    await this.database.drop();
  }
}

async function look(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set role waystation_system');
  return client;
}
