import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { plantDemo } from '../../commands/demo/plant-demo.js';
import { withClient } from '../../commands/embedded-postgres/prepare-database.js';
import { freePort } from '../../commands/ports.js';
import { newSecrets } from '../../commands/secrets.js';
import { parseConfig } from '../../src/platform/config/config.js';

export type Roles = 'api' | 'worker' | 'api,worker';

/** One server process, as an operator runs it. */
export interface ServerProcess {
  readonly roles: Roles;
  readonly pid: number;
  /** Null for a process without the api role. */
  readonly url: string | null;
  readonly process: ChildProcess;
  /** The last lines it wrote, for the message of a failing test. */
  readonly tail: () => string;
}

export interface InstallationOptions {
  readonly databaseUrl: string;
  readonly projectRoot: string;
  readonly redisUrl?: string;
  /** Variables beyond the usual ones. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What webhooks pass on their way to the first api process; default: nothing. */
  readonly webhookBaseUrl?: string;
}

/**
 * A whole installation of separate processes, compiled as in production, on a database that is
 * migrated already: the simulator, and as many servers as the test starts.
 */
export class Installation {
  readonly servers: ServerProcess[] = [];
  private readonly storage = mkdtempSync(join(tmpdir(), 'waystation-storage-'));

  private constructor(
    private readonly options: InstallationOptions,
    private readonly variables: Readonly<Record<string, string>>,
    readonly simulatorUrl: string,
    readonly simulator: ChildProcess,
    /** Taken by the first api process, because the simulator must know it beforehand. */
    private readonly firstPort: number,
  ) {}

  static async open(options: InstallationOptions): Promise<Installation> {
    const firstPort = await freePort();
    const secrets = newSecrets();
    const simulator = await startSimulator(options, firstPort, secrets.META_APP_SECRET);
    const variables = {
      ...secrets,
      DATABASE_URL: options.databaseUrl,
      GRAPH_API_URL: simulator.url,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'info',
      NODE_ENV: 'test',
      ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
      ...options.variables,
    };
    await withClient(options.databaseUrl, (client) =>
      plantDemo(client, parseConfig(variables).encryptionKeys, Date.now()),
    );
    return new Installation(options, variables, simulator.url, simulator.process, firstPort);
  }

  /** Starts a server and waits until it is ready. */
  async start(roles: Roles, extra: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const isFirstApi = roles !== 'worker' && !this.servers.some((server) => server.url);
    const port = isFirstApi ? this.firstPort : await freePort();
    const child = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: this.options.projectRoot,
      env: {
        PATH: process.env.PATH,
        ...this.variables,
        PORT: String(port),
        STORAGE_DIR: this.storage,
        WAYSTATION_ROLES: roles,
        ...extra,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = keepLines(child);
    const url = roles === 'worker' ? null : `http://127.0.0.1:${port}`;
    const server = { roles, pid: child.pid ?? 0, url, process: child, tail: lines.tail };
    await ready(server, lines.saw);
    this.servers.push(server);
    return server;
  }

  /** The first api process that still runs. */
  get url(): string {
    const url = this.servers.find((server) => server.url)?.url;
    if (!url) throw new Error('No api process runs.');
    return url;
  }

  /** Kills it as a power cut would. */
  async kill(server: ServerProcess): Promise<void> {
    await this.end(server, 'SIGKILL');
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => this.end(server, 'SIGTERM')));
    await endChild(this.simulator, 'SIGTERM');
    rmSync(this.storage, { recursive: true, force: true });
  }

  private async end(server: ServerProcess, signal: NodeJS.Signals): Promise<void> {
    await endChild(server.process, signal);
    const at = this.servers.indexOf(server);
    if (at >= 0) this.servers.splice(at, 1);
  }
}

async function startSimulator(
  options: InstallationOptions,
  firstPort: number,
  appSecret: string,
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['dist/simulator/src/main.js'], {
    cwd: options.projectRoot,
    env: {
      PATH: process.env.PATH,
      SIMULATOR_PORT: '0',
      WEBHOOK_BASE_URL: options.webhookBaseUrl ?? `http://127.0.0.1:${firstPort}`,
      META_APP_SECRET: appSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { port } = JSON.parse(line) as { port: number };
    return { url: `http://127.0.0.1:${port}`, process: child };
  }
  throw new Error('The simulator ended before it was ready.');
}

const KEPT_LINES = 60;
const STARTED = 'successfully started';
const READY_TIMEOUT_MS = 30_000;

interface Lines {
  readonly tail: () => string;
  /** Resolves once a line with this text was written. */
  readonly saw: (text: string) => Promise<void>;
}

function keepLines(child: ChildProcess): Lines {
  const kept: string[] = [];
  const waiting: { text: string; resolve: () => void }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
      for (const wait of waiting) if (line.includes(wait.text)) wait.resolve();
    });
  }
  return {
    tail: () => kept.join('\n'),
    saw: (text) =>
      new Promise((resolve) => {
        waiting.push({ text, resolve });
      }),
  };
}

async function ready(
  server: Omit<ServerProcess, 'roles'>,
  saw: (text: string) => Promise<void>,
): Promise<void> {
  const ended = once(server.process, 'exit').then(() => {
    throw new Error(`The server ended before it was ready:\n${server.tail()}`);
  });
  const late = AbortSignal.timeout(READY_TIMEOUT_MS);
  const timeout = once(late, 'abort').then(() => {
    throw new Error(`The server was not ready within 30 s:\n${server.tail()}`);
  });
  await Promise.race([saw(STARTED), ended, timeout]);
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  // A stopped process takes no SIGTERM until it goes on.
  if (signal !== 'SIGKILL') child.kill('SIGCONT');
  await gone;
}
