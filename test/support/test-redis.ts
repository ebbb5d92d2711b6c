import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../commands/ports.js';

export interface TestRedis {
  readonly url: string;
  /** Ends the server at once and starts it again, empty, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Absent redis-server: these tests are left out, and under CI=true they fail. */
export const hasRedis =
  process.env.CI === 'true' || spawnSync('redis-server', ['--version']).error === undefined;

/** A redis-server from PATH on a free port, with nothing on disk. */
export async function startTestRedis(): Promise<TestRedis> {
  const port = await freePort();
  let server = await launch(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await end(server);
      server = await launch(port);
    },
    stop: () => end(server),
  };
}

async function launch(port: number): Promise<ChildProcess> {
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => 20 });
  client.on('error', () => undefined);
  await client.connect().catch(() => once(client, 'ready'));
  client.disconnect();
  return server;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGKILL');
  await exited;
}
