import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../test/support/wait-until.js';
import { freePort, isPortFree } from './ports.js';

jest.setTimeout(120_000);

const state = join(mkdtempSync(join(tmpdir(), 'start-')), 'state');
const children: ChildProcess[] = [];
let variables: NodeJS.ProcessEnv;

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly code: Promise<number | null>;
}

beforeAll(async () => {
  variables = {
    PATH: process.env.PATH,
    WAYSTATION_STATE_DIR: state,
    PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
  };
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(state, { recursive: true, force: true });
});

function run(command: string, extra: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, ['scripts/run.mjs', command], {
    env: { ...variables, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = once(child, 'close').then(([status]) => status as number | null);
  return { child, output: () => text, code };
}

async function ready(started: Run): Promise<void> {
  const isReady = new Promise<void>((resolve) => {
    started.child.stdout?.on('data', () => {
      if (started.output().includes('Ready in')) resolve();
    });
  });
  const ended = started.code.then(() => Promise.reject(new Error(started.output())));
  await Promise.race([isReady, ended]);
}

test('one command starts everything, tells how to get in, and stops in good order', async () => {
  const started = run('start');
  await ready(started);
  expect(started.output()).toContain(`http://localhost:${variables.PORT}`);
  expect(started.output()).toContain('Demo-pass-1');
  expect(statSync(join(state, 'secrets.json')).mode & 0o777).toBe(0o600);

  const page = await fetch(`http://127.0.0.1:${variables.PORT}/`);
  expect(page.status).toBe(200);

  const doctor = run('doctor');
  expect([await doctor.code, doctor.output()]).toEqual([0, expect.not.stringContaining('FAIL')]);

  const second = run('start', { PORT: String(await freePort()) });
  expect(await second.code).toBe(1);
  expect(second.output()).toContain('already runs from this folder');

  started.child.kill('SIGTERM');
  expect(await started.code).toBe(0);
  await expect(fetch(`http://127.0.0.1:${variables.PORT}/healthz`)).rejects.toThrow();
});

test('starts again on the same data, even after it was killed outright', async () => {
  const killed = run('start');
  await ready(killed);
  killed.child.kill('SIGKILL');
  await killed.code;
  await untilFree(Number(variables.PORT));
  await untilFree(Number(variables.SIMULATOR_PORT));
  const again = run('start');
  await ready(again);
  expect(again.output()).not.toContain('Seeding');
  again.child.kill('SIGINT');
  expect(await again.code).toBe(0);
});

test('a taken port is one clear line', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const address = squatter.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const refused = run('start', { PORT: String(port) });
  expect(await refused.code).toBe(1);
  expect(refused.output().trim().split('\n').at(-1)).toBe(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 10} npm start`,
  );
  squatter.close();
});

test('a wrong variable is one clear line', async () => {
  const refused = run('start', { LOG_LEVEL: 'loud' });
  expect(await refused.code).toBe(1);
  expect(refused.output()).toContain('LOG_LEVEL is "loud"; expected one of fatal, error');
});

/** The orphans notice by themselves that their parent is gone. */
async function untilFree(port: number): Promise<void> {
  await waitUntil(`port ${port} is free`, () => isPortFree(port));
}
