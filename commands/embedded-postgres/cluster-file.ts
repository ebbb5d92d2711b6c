import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { freePort } from '../ports.js';

/** What we must remember of a cluster beside its data. Holds passwords: mode 600. */
export interface ClusterFile {
  readonly port: number;
  readonly adminPassword: string;
  readonly password: string;
  /** False until role, database and extensions stand; such a half-made cluster is made anew. */
  readonly isReady: boolean;
}

export function recallCluster(path: string): ClusterFile | null {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8')) as ClusterFile;
}

export function rememberCluster(path: string, cluster: ClusterFile): void {
  writeFileSync(path, `${JSON.stringify(cluster, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

export async function newCluster(): Promise<ClusterFile> {
  return {
    port: await freePort(),
    adminPassword: randomBytes(24).toString('hex'),
    password: randomBytes(24).toString('hex'),
    isReady: false,
  };
}
