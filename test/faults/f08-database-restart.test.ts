import { DataSource } from 'typeorm';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../commands/embedded-postgres/embedded-postgres.js';
import { migrateUp } from '../../commands/migrations.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestDatabase } from '../support/test-database.js';
import { waitUntil } from '../support/wait-until.js';
import { signedBatch } from './support/signed-batch.js';
import { Stage } from './support/stage.js';
import { StandardLoad } from './support/standard-load.js';

describe('F8: PostgreSQL restarts, or loses a backend, under load', () => {
  const home = mkdtempSync(join(tmpdir(), 'waystation-f08-'));
  let postgres: EmbeddedPostgres;
  let stage: Stage;

  beforeAll(async () => {
    chmodSync(home, 0o755);
    postgres = await start();
    await migrateUp(postgres.url, join(process.cwd(), 'migrations'));
    stage = await Stage.open(['api', 'worker'], { database: await joinDatabase(postgres) });
    await stage.liftPace(150);
  }, 90_000);

  afterAll(async () => {
    await stage.close();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  });

  function start(): Promise<EmbeddedPostgres> {
    return startEmbeddedPostgres({ projectRoot: process.cwd(), home: join(home, 'postgres') });
  }

  it('answers 503 meanwhile, keeps its processes, and goes on within five seconds', async () => {
    const load = await StandardLoad.start(stage);
    const pids = stage.installation.servers.map(({ pid }) => pid);

    process.kill(postgres.pid, 'SIGQUIT');
    await postgres.ended;
    const batch = signedBatch(5, 'down');
    expect(await post(batch)).toBe(503);
    postgres = await start();
    await stage.reconnect();

    const before = (await stage.simulator.summary()).accepted;
    await waitUntil(
      'sending to go on',
      async () => (await stage.simulator.summary()).accepted > before,
      5_000,
    );
    await waitUntil('webhooks to be taken again', async () => (await post(batch)) === 200, 5_000);
    await killOneBackend();

    await load.finish();
    expect(stage.installation.servers.map(({ pid }) => pid)).toEqual(pids);
    expect(stage.installation.servers.every((server) => server.process.exitCode === null)).toBe(
      true,
    );
    expect((await stage.simulator.summary()).duplicates).toBe(0);
  }, 180_000);

  /** PostgreSQL takes a killed backend for a crash and restarts all others with it. */
  async function killOneBackend(): Promise<void> {
    const { rows } = await stage.sql.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() limit 1`,
    );
    const pid = rows[0]?.pid;
    if (pid === undefined) throw new Error('No backend to kill.');
    process.kill(pid, 'SIGKILL');
    await stage.reconnect();
  }

  async function post(batch: { path: string; body: string; signature: string }): Promise<number> {
    const response = await fetch(`${stage.installation.url}${batch.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': batch.signature },
      body: batch.body,
    });
    await response.arrayBuffer();
    return response.status;
  }
});

async function joinDatabase({ url, adminUrl }: EmbeddedPostgres): Promise<TestDatabase> {
  const source = new DataSource({ type: 'postgres', url, poolSize: 3 });
  await source.initialize();
  const drop = () => source.destroy();
  return { url, adminUrl, source, database: new Database(source), drop };
}
