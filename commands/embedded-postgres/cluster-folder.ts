import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, locateBinaries } from './binaries.js';
import { type ClusterFile, newCluster, recallCluster, rememberCluster } from './cluster-file.js';
import { initialiseCluster } from './initialise-cluster.js';
import { makeReachableFolder } from './reachable-folder.js';
import type { Durability } from './server-settings.js';
import { type Account, unprivilegedAccount } from './unprivileged-account.js';

/** A cluster whose data folder stands; its server may or may not run. */
export interface ClusterFolder {
  readonly dataFolder: string;
  readonly logFile: string;
  readonly clusterFile: string;
  readonly cluster: ClusterFile;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly durability: Durability;
}

/** Finds the cluster in `home`, or makes it. */
export async function openClusterFolder(options: {
  readonly projectRoot: string;
  readonly home: string;
  readonly durability?: Durability;
}): Promise<ClusterFolder> {
  const account = unprivilegedAccount();
  const binaries = locateBinaries(options.projectRoot, account);
  const home = makeReachableFolder(options.home, account);
  const place = {
    dataFolder: join(home, 'data'),
    logFile: join(home, 'postgres.log'),
    clusterFile: join(home, 'cluster.json'),
    account,
    binaries,
    durability: options.durability ?? 'kept',
  };
  const known = recallCluster(place.clusterFile);
  if (known?.isReady) {
    refuseForeignFolder(place.dataFolder, account);
    return { ...place, cluster: known };
  }
  return { ...place, cluster: await makeCluster(place, known) };
}

async function makeCluster(
  place: Omit<ClusterFolder, 'cluster'>,
  halfMade: ClusterFile | null,
): Promise<ClusterFile> {
  const { dataFolder, account } = place;
  if (halfMade) rmSync(dataFolder, { recursive: true, force: true });
  if (existsSync(dataFolder)) {
    throw new Error(
      `${dataFolder} holds a database, but ${place.clusterFile} with its passwords is gone. Put it back, or delete the folder to start empty.`,
    );
  }
  const cluster = await newCluster();
  rememberCluster(place.clusterFile, cluster);
  mkdirSync(dataFolder, { mode: 0o700 });
  if (account) chownSync(dataFolder, account.uid, account.gid);
  initialiseCluster({ ...place, adminPassword: cluster.adminPassword });
  return cluster;
}

/** PostgreSQL serves a data folder only as the account that owns it. */
function refuseForeignFolder(dataFolder: string, account: Account | null): void {
  const ours = account?.uid ?? process.getuid?.();
  const { uid } = statSync(dataFolder);
  if (ours === undefined || uid === ours) return;
  throw new Error(
    `The database in ${dataFolder} belongs to another account (uid ${uid}; this one would be ${ours}). ` +
      'Start Waystation as you did the first time.',
  );
}
