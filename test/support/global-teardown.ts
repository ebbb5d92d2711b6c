import './resolve-typescript.cjs';
import { endCluster, testCluster } from './test-cluster.js';

export default function globalTeardown(): void {
  const cluster = testCluster();
  endCluster(cluster.pid, cluster.folder);
}
