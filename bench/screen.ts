import { Pool } from 'undici';
import WebSocket from 'ws';
import { GraphqlCaller } from '../test/support/graphql-caller.js';
import { type Bench, type Figure, report } from './support/bench.js';
import { openBenchInstallation } from './support/bench-installation.js';
import { percentile } from './support/pairs.js';
import { ACME, textMessage } from './support/webhook-bodies.js';

const AGENTS = 20;
const RATES = [50, 320] as const;
const SECONDS = 15;
const QUERY = `subscription { events { cursor type message { id text status conversation { id unreadCount } } } }`;

/** B6: from the webhook's POST to the frame at the agents, who are connected to another process. */
export const bench: Bench = {
  about: 'B6 webhook to screen: 20 agents on a second api process, 50 and 320 webhooks a second',
  async run() {
    const product = await openBenchInstallation(['api,worker', 'api']);
    const urls = product.installation.servers.flatMap(({ url }) => url ?? []);
    const [first = '', second = ''] = urls;
    const caller = await GraphqlCaller.signIn(() => second, 'admin@acme.test', 'ADMIN');
    try {
      const figures: Figure[] = [];
      for (const rate of RATES) figures.push(...(await atRate(rate, first, second, caller.token)));
      return report(figures);
    } finally {
      await product.close();
    }
  },
};

async function atRate(
  perSecond: number,
  postTo: string,
  watchAt: string,
  token: string,
): Promise<Figure[]> {
  const sentAt = new Map<string, number>();
  const latencies: number[] = [];
  const sockets = await Promise.all(
    Array.from({ length: AGENTS }, () =>
      watch(watchAt, token, (text) => {
        const sent = sentAt.get(text);
        if (sent !== undefined) latencies.push(performance.now() - sent);
      }),
    ),
  );
  const total = perSecond * SECONDS;
  await postOnSchedule(postTo, perSecond, total, sentAt);
  await allArrived(() => latencies.length >= total * AGENTS);
  for (const socket of sockets) socket.terminate();
  return [
    {
      name: `p50 at ${perSecond}/s`,
      value: percentile(latencies, 0.5),
      unit: 'ms',
      floor: { atMost: 100 },
      goal: '≤ 15',
    },
    {
      name: `p99 at ${perSecond}/s`,
      value: percentile(latencies, 0.99),
      unit: 'ms',
      floor: { atMost: 500 },
      goal: '≤ 75',
    },
    {
      name: `frames missing at ${perSecond}/s`,
      value: total * AGENTS - latencies.length,
      unit: `of ${total * AGENTS}`,
      floor: { atMost: 0 },
    },
  ];
}

function watch(url: string, token: string, saw: (text: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
      ),
    );
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as Frame;
      if (frame.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
        // The subscription stands once the server has answered a ping that came after it.
        socket.send(JSON.stringify({ type: 'ping' }));
      } else if (frame.type === 'pong') resolve(socket);
      else if (frame.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
      else if (frame.type === 'error') reject(new Error(data.toString()));
      const event = frame.payload?.data?.events;
      if (event?.type === 'message.added' && event.message?.text) saw(event.message.text);
    });
  });
}

interface Frame {
  readonly type: string;
  readonly payload?: {
    readonly data?: {
      readonly events?: { readonly type: string; readonly message: { text: string | null } | null };
    };
  };
}

async function postOnSchedule(
  origin: string,
  perSecond: number,
  total: number,
  sentAt: Map<string, number>,
): Promise<void> {
  const pool = new Pool(origin, { connections: 32 });
  const startedAt = performance.now();
  const underWay: Promise<unknown>[] = [];
  for (let index = 0; index < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    for (; index < due; index += 1) {
      const signed = textMessage(ACME, `b6.${perSecond}.${index}`, index % 200);
      sentAt.set(textOf(signed.body), startedAt + (index / perSecond) * 1000);
      underWay.push(post(pool, signed));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(underWay);
  await pool.close();
}

function textOf(body: string): string {
  return /"body":"([^"]*)"/.exec(body)?.[1] ?? '';
}

async function post(pool: Pool, signed: { body: string; signature: string }): Promise<void> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: `/webhooks/whatsapp/${ACME.phoneNumberId}`,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signed.signature },
    body: signed.body,
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`A webhook was answered ${statusCode}.`);
}

/** Frames still under way get ten seconds; what is missing then is reported as missing. */
async function allArrived(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isSo() && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
