import { Pool } from 'undici';
import { percentile } from './pairs.js';
import { textMessage, type SignedBody, type WebhookTarget } from './webhook-bodies.js';

/** What the load process is told to do; it answers with one `LoadReport`. */
export interface LoadOrder {
  readonly origin: string;
  readonly path: string;
  readonly target: WebhookTarget;
  readonly serialPrefix: string;
  readonly people: number;
  readonly seconds: number;
  readonly connections: number;
  /** Requests a second on a fixed schedule; absent: as many as the connections can take. */
  readonly perSecond?: number;
}

export interface LoadReport {
  readonly acknowledged: number;
  readonly refused: number;
  readonly elapsedMs: number;
  /** Milliseconds from the scheduled time to the answer. */
  readonly p50: number;
  readonly p99: number;
  readonly shareOverOneSecond: number;
}

// Signing costs the load process as much as checking costs the server, so bodies are made before
// the clock starts; both arms get the same ones in the same number.
const CLOSED_LOOP_BODIES_PER_SECOND = 12_000;

export async function runLoad(order: LoadOrder): Promise<LoadReport> {
  const perSecond = order.perSecond ?? CLOSED_LOOP_BODIES_PER_SECOND;
  const bodies = Array.from({ length: Math.ceil(perSecond * order.seconds) }, (_, index) =>
    textMessage(order.target, `${order.serialPrefix}.${index}`, index % order.people),
  );
  const pool = new Pool(order.origin, { connections: order.connections, pipelining: 1 });
  try {
    return order.perSecond
      ? await openLoop(pool, order, bodies, order.perSecond)
      : await closedLoop(pool, order, bodies);
  } finally {
    await pool.close();
  }
}

async function closedLoop(
  pool: Pool,
  order: LoadOrder,
  bodies: readonly SignedBody[],
): Promise<LoadReport> {
  const tally = new Tally();
  const startedAt = performance.now();
  const endsAt = startedAt + order.seconds * 1000;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const body = bodies[next];
      next += 1;
      if (!body || performance.now() >= endsAt) return;
      await post(pool, order.path, body, performance.now(), tally);
    }
  };
  await Promise.all(Array.from({ length: order.connections }, lane));
  return tally.report(performance.now() - startedAt);
}

async function openLoop(
  pool: Pool,
  order: LoadOrder,
  bodies: readonly SignedBody[],
  perSecond: number,
): Promise<LoadReport> {
  const tally = new Tally();
  const startedAt = performance.now();
  const underWay: Promise<void>[] = [];
  for (let index = 0; index < bodies.length;) {
    const due = Math.floor(((performance.now() - startedAt) / 1000) * perSecond);
    for (; index < Math.min(due, bodies.length); index += 1) {
      const body = bodies[index];
      if (body) {
        const scheduledAt = startedAt + (index / perSecond) * 1000;
        underWay.push(post(pool, order.path, body, scheduledAt, tally));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(underWay);
  return tally.report(performance.now() - startedAt);
}

async function post(
  pool: Pool,
  path: string,
  signed: SignedBody,
  scheduledAt: number,
  tally: Tally,
): Promise<void> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signed.signature },
    body: signed.body,
  });
  await body.dump();
  tally.add(statusCode === 200, performance.now() - scheduledAt);
}

class Tally {
  private readonly latencies: number[] = [];
  private refused = 0;

  add(isAcknowledged: boolean, latencyMs: number): void {
    if (isAcknowledged) this.latencies.push(latencyMs);
    else this.refused += 1;
  }

  report(elapsedMs: number): LoadReport {
    return {
      acknowledged: this.latencies.length,
      refused: this.refused,
      elapsedMs,
      p50: percentile(this.latencies, 0.5),
      p99: percentile(this.latencies, 0.99),
      shareOverOneSecond:
        this.latencies.filter((latency) => latency > 1000).length /
        Math.max(1, this.latencies.length),
    };
  }
}

// Started by fork(): one order in, one report out.
process.on('message', (order: LoadOrder) => {
  void runLoad(order).then((report) => process.send?.(report));
});
