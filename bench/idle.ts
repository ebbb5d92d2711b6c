import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../commands/ports.js';
import { type Bench, report } from './support/bench.js';
import { commandOf, cpuUs, familyOf, pssBytes } from './support/process-cost.js';

const SETTLE_MS = 30_000;
const WATCH_MS = 60_000;

/** B19: what `npm start` costs while nobody does anything. */
export const bench: Bench = {
  about: 'B19 idle cost of npm start: memory, CPU and SQL of all processes',
  async run() {
    const state = mkdtempSync(join(tmpdir(), 'waystation-idle-'));
    const child = spawn('npm', ['start'], {
      detached: true,
      env: {
        ...process.env,
        WAYSTATION_STATE_DIR: state,
        PORT: String(await freePort()),
        SIMULATOR_PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await started(child.stdout);
      await delay(SETTLE_MS);
      return await watch(child.pid ?? 0, state);
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await once(child, 'exit');
      rmSync(state, { recursive: true, force: true });
    }
  },
};

async function started(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    if (line.includes('Ready')) break;
  }
}

async function watch(root: number, state: string): Promise<boolean> {
  const pids = familyOf(root);
  const sql = await statementCounter(state);
  const before = { cpu: cpuUs(pids), statements: await sql.count() };
  await delay(WATCH_MS);
  const cpuShare = (cpuUs(pids) - before.cpu) / (WATCH_MS * 1000);
  const perSecond = ((await sql.count()) - before.statements) / (WATCH_MS / 1000);
  await sql.close();
  for (const pid of pids) {
    console.log(
      `  ${(pssBytes([pid]) / 2 ** 20).toFixed(0).padStart(4)} MB  ${commandOf(pid).slice(0, 90)}`,
    );
  }
  return report([
    {
      name: 'memory (PSS), all processes',
      value: pssBytes(pids) / 1e6,
      unit: 'MB',
      floor: { atMost: 400 },
    },
    { name: 'CPU', value: cpuShare * 100, unit: '% of a core', floor: { atMost: 2 }, goal: '≤ 1' },
    { name: 'transactions', value: perSecond, unit: '/s', floor: { atMost: 20 }, goal: '≤ 2' },
  ]);
}

/** Transactions of the database; looking costs one itself. */
async function statementCounter(
  state: string,
): Promise<{ count: () => Promise<number>; close: () => Promise<void> }> {
  const cluster = JSON.parse(readFileSync(join(state, 'postgres', 'cluster.json'), 'utf8')) as {
    port: number;
    password: string;
  };
  const client = new Client({
    connectionString: `postgresql://waystation:${cluster.password}@127.0.0.1:${cluster.port}/waystation`,
  });
  await client.connect();
  return {
    count: async () => {
      const { rows } = await client.query<{ n: string }>(
        `select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()`,
      );
      return Number(rows[0]?.n ?? 0);
    },
    close: () => client.end(),
  };
}
