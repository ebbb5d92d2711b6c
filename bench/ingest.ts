import { type Bench, report } from './support/bench.js';
import { type BenchInstallation, openBenchInstallation } from './support/bench-installation.js';
import { runLoadChild, startCeilingServer } from './support/load-child.js';
import type { LoadOrder } from './support/load-process.js';
import { measurePairs, type Sample } from './support/pairs.js';
import { cpuUs } from './support/process-cost.js';
import { ACME } from './support/webhook-bodies.js';

const PATH = `/webhooks/whatsapp/${ACME.phoneNumberId}`;
const ARM_SECONDS = 3;
const META_EXAMPLE_PER_SECOND = 3_300;
let serial = 0;

/** B4: signed single-message POSTs, answered only after the commit. */
export const bench: Bench = {
  about: 'B4 webhook ingest, against node:http that only checks the signature',
  async run() {
    const product = await openBenchInstallation(['api']);
    const ceiling = await startCeilingServer(ACME.appSecret);
    try {
      const result = await measurePairs(
        () => arm(ceiling.origin, () => [ceiling.pid]),
        () => arm(product.installation.url, () => product.productPids()),
      );
      const steady = await runLoadChild(
        order(product.installation.url, 15, META_EXAMPLE_PER_SECOND),
      );
      const isWhole = await everyAcknowledgedIsStored(product);
      const isMet = report([
        {
          name: 'ratio to ceiling',
          value: result.ratio,
          unit: `(p10 ${result.p10.toFixed(2)}, p90 ${result.p90.toFixed(2)}${result.isNoisy ? ', noisy' : ''})`,
          floor: { atLeast: 0.2 },
          goal: '≥ 0.50',
        },
        { name: 'ceiling', value: result.ceiling.rate, unit: 'req/s' },
        { name: 'product', value: result.product.rate, unit: 'req/s' },
        { name: 'product CPU', value: result.product.cpuUsPerUnit, unit: 'µs/request' },
        {
          name: 'p50 at 3,300/s',
          value: steady.p50,
          unit: 'ms',
          floor: { atMost: 250 },
          goal: '≤ 10',
        },
        { name: 'p99 at 3,300/s', value: steady.p99, unit: 'ms', goal: '≤ 100' },
        {
          name: 'share over 1 s at 3,300/s',
          value: steady.shareOverOneSecond,
          unit: '',
          floor: { atMost: 0.01 },
        },
        {
          name: 'refused at 3,300/s',
          value: steady.refused,
          unit: 'requests',
          floor: { atMost: 0 },
        },
      ]);
      return isMet && isWhole;
    } finally {
      ceiling.stop();
      await product.close();
    }
  },
};

let acknowledged = 0;

async function arm(origin: string, pids: () => number[]): Promise<Sample> {
  const before = cpuUs(pids());
  const load = await runLoadChild(order(origin, ARM_SECONDS));
  if (load.refused > 0) throw new Error(`${load.refused} webhooks were refused.`);
  const isProduct = pids().length > 1;
  if (isProduct) acknowledged += load.acknowledged;
  return {
    rate: (load.acknowledged * 1000) / load.elapsedMs,
    cpuUsPerUnit: (cpuUs(pids()) - before) / load.acknowledged,
  };
}

function order(origin: string, seconds: number, perSecond?: number): LoadOrder {
  serial += 1;
  return {
    origin,
    path: PATH,
    target: ACME,
    serialPrefix: `i${serial}`,
    people: 500,
    seconds,
    connections: 64,
    ...(perSecond ? { perSecond } : {}),
  };
}

async function everyAcknowledgedIsStored({ sql }: BenchInstallation): Promise<boolean> {
  const { rows } = await sql.query<{ count: string }>('select count(*) from webhook_deliveries');
  const stored = Number(rows[0]?.count);
  const expected = acknowledged + META_EXAMPLE_PER_SECOND * 15;
  if (stored !== expected) console.log(`\nLOST: ${expected} acknowledged, ${stored} stored.`);
  return stored === expected;
}
