import { type Bench, report } from './support/bench.js';
import { openBenchInstallation } from './support/bench-installation.js';
import { percentile } from './support/pairs.js';
import { startEmptyApp } from './support/empty-app.js';

const RUNS = 7;

/** B14: from the start of the process to its first ready answer. */
export const bench: Bench = {
  about: 'B14 cold start of api and worker, against an empty Nest application',
  async run() {
    const product = await openBenchInstallation([]);
    const empty: number[] = [];
    const api: number[] = [];
    const worker: number[] = [];
    try {
      for (let run = 0; run < RUNS; run += 1) {
        empty.push(await startEmptyApp());
        api.push(await timed(() => product.installation.start('api')));
        worker.push(await timed(() => product.installation.start('worker')));
        for (const server of [...product.installation.servers]) {
          await product.installation.kill(server);
        }
      }
    } finally {
      await product.close();
    }
    const ceilingMs = percentile(empty, 0.5);
    const apiMs = percentile(api, 0.5);
    const workerMs = percentile(worker, 0.5);
    return report([
      { name: 'empty Nest application', value: ceilingMs, unit: 'ms' },
      { name: 'api', value: apiMs, unit: 'ms', goal: '≤ 2,000' },
      { name: 'worker', value: workerMs, unit: 'ms', goal: '≤ 1,200' },
      {
        name: 'api ÷ empty',
        value: apiMs / ceilingMs,
        unit: '',
        floor: { atMost: 5 },
        goal: '≤ 2.5',
      },
    ]);
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
