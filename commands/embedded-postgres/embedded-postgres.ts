import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type ClusterFile, rememberCluster } from './cluster-file.js';
import { type ClusterFolder, openClusterFolder } from './cluster-folder.js';
import { logTail } from './log-file.js';
import { freePort, isPortFree } from '../ports.js';
import { prepareDatabase, withClient } from './prepare-database.js';
import { findRunningServer, isAlive } from './running-server.js';
import type { Durability } from './server-settings.js';
import { type ServerProcess, spawnServer } from './spawn-server.js';

export interface EmbeddedOptions {
  /** The folder that holds node_modules. */
  readonly projectRoot: string;
  /** The cluster's folder: data, log, and the file that remembers port and passwords. */
  readonly home: string;
  /** Default `kept`. */
  readonly durability?: Durability;
}

export interface EmbeddedPostgres {
  /** Login and database `waystation`: all that the application ever uses. */
  readonly url: string;
  /** The superuser: for tests that clone databases, never for the application. */
  readonly adminUrl: string;
  readonly pid: number;
  readonly logFile: string;
  /** True where this call started the server, false where it found it running. */
  readonly isOurs: boolean;
  /** Resolves when a server of ours has ended, for whatever reason; never for one that was found. */
  readonly ended: Promise<void>;
  /** Ends the server in good order; open connections are cut. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 15;

/** Starts the cluster in `home`, making it first if need be; joins it where it already runs. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = await openClusterFolder(options);
  const running = await findRunningServer(folder.dataFolder);
  if (!running) return launch(folder);
  const cluster = { ...folder.cluster, port: running.port };
  await answers(cluster, folder, () => isAlive(running.pid));
  return {
    ...urls(cluster),
    pid: running.pid,
    logFile: folder.logFile,
    isOurs: false,
    ended: new Promise(() => undefined),
    stop: () => stop(running.pid, folder.dataFolder),
  };
}

async function launch(folder: ClusterFolder): Promise<EmbeddedPostgres> {
  const cluster = await withFreePort(folder);
  const server = spawnServer({ ...folder, cluster });
  try {
    await answers(cluster, folder, () => server.process.exitCode === null);
    if (!cluster.isReady) {
      await prepareDatabase(adminUrl(cluster), cluster.password);
      rememberCluster(folder.clusterFile, { ...cluster, isReady: true });
    }
  } catch (error) {
    server.process.kill('SIGINT');
    throw error;
  }
  return {
    ...urls(cluster),
    pid: server.pid,
    logFile: folder.logFile,
    isOurs: true,
    ended: ended(server),
    stop: () => stop(server.pid, folder.dataFolder),
  };
}

async function withFreePort({ cluster, clusterFile }: ClusterFolder): Promise<ClusterFile> {
  if (await isPortFree(cluster.port)) return cluster;
  const moved = { ...cluster, port: await freePort() };
  rememberCluster(clusterFile, moved);
  return moved;
}

async function ended(server: ServerProcess): Promise<void> {
  const { exitCode, signalCode } = server.process;
  if (exitCode === null && signalCode === null) await once(server.process, 'exit');
}

/** SIGINT is PostgreSQL's fast shutdown. */
async function stop(pid: number, dataFolder: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while ((await findRunningServer(dataFolder))?.pid === pid) {
    if (Date.now() > deadline) throw new Error('PostgreSQL did not stop within 30 s.');
    await delay(POLL_MS);
  }
}

/** Waits until the server lets the superuser in. */
async function answers(
  cluster: ClusterFile,
  folder: ClusterFolder,
  isUp: () => boolean,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await withClient(adminUrl(cluster), async (client) => {
        await client.query('select 1');
      });
    } catch (error) {
      if (!isUp() || Date.now() > deadline) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`PostgreSQL did not start (${reason}).\n${logTail(folder.logFile)}`);
      }
      await delay(POLL_MS);
    }
  }
}

function urls(cluster: ClusterFile): { url: string; adminUrl: string } {
  const at = `127.0.0.1:${cluster.port}`;
  return {
    url: `postgresql://waystation:${cluster.password}@${at}/waystation`,
    adminUrl: adminUrl(cluster),
  };
}

function adminUrl(cluster: ClusterFile): string {
  return `postgresql://postgres:${cluster.adminPassword}@127.0.0.1:${cluster.port}/postgres`;
}
