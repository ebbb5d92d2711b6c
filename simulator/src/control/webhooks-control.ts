import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world.js';
import { metaJson } from '../webhooks/meta-json.js';
import { signature } from '../webhooks/signature.js';
import type { PostResult } from '../webhooks/webhook-post.js';
import { parseControl } from './control-error.js';
import { noteHeard } from './heard-in-body.js';
import { knownNumber } from './messages-control.js';

const webhooksRequest = z
  .strictObject({
    body: z.unknown().optional(),
    raw: z.string().optional(),
    phoneNumberId: z.string().optional(),
    appSecret: z.string().optional(),
    signature: z.enum(['valid', 'missing', 'wrong', 'reserialised']).default('valid'),
    times: z.number().int().min(1).max(100_000).default(1),
    concurrency: z.number().int().min(1).max(512).default(1),
  })
  .refine((one) => (one.body === undefined) !== (one.raw === undefined), 'give either body or raw');

type WebhooksRequest = z.infer<typeof webhooksRequest>;

/** POST /sim/webhooks: any body, well or badly signed, as often and as parallel as asked; never repeated. */
export function registerWebhooksControl(app: FastifyInstance, world: World): void {
  app.post('/sim/webhooks', { bodyLimit: 32 * 1024 * 1024 }, async (request) => {
    const asked = parseControl(webhooksRequest, request.body);
    const number =
      asked.phoneNumberId === undefined ? undefined : knownNumber(world, asked.phoneNumberId);
    const url = number ? world.callbacks.appUrl(number) : world.callbacks.platformUrl();
    const body = asked.raw ?? metaJson(asked.body);
    const secret = asked.appSecret ?? number?.appSecret ?? world.platformApp.appSecret;
    const header = signatureHeader(asked.signature, body, secret);
    noteHeard(world, asked.body);
    const results = await postMany(asked, () =>
      postOnce(world, url, body, header, asked.phoneNumberId),
    );
    return {
      results: results.map(({ status, latencyMs }) => ({ status, latencyMs })),
      byStatus: countByStatus(results),
    };
  });
}

async function postMany(
  { times, concurrency }: WebhooksRequest,
  post: () => Promise<PostResult>,
): Promise<PostResult[]> {
  const results: PostResult[] = [];
  let started = 0;
  const lane = async () => {
    while (started++ < times) results.push(await post());
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, times) }, lane));
  return results;
}

async function postOnce(
  world: World,
  url: string,
  body: string,
  header: string | undefined,
  phoneNumberId = '',
): Promise<PostResult> {
  const result = await world.post.send(url, body, header);
  const at = world.clock.now();
  world.ledger.append({
    at,
    kind: 'webhook',
    phoneNumberId,
    httpStatus: result.status,
    outcome: 'crafted',
  });
  world.log.webhook('crafted by hand', body, result);
  return result;
}

function signatureHeader(
  kind: WebhooksRequest['signature'],
  body: string,
  secret: string,
): string | undefined {
  switch (kind) {
    case 'missing':
      return undefined;
    case 'wrong':
      return signature(body, `${secret}, but another`);
    case 'reserialised':
      return signature(reserialised(body), secret);
    default:
      return signature(body, secret);
  }
}

/** The same JSON without Meta's escapes: what a receiver would sign that parses first. */
function reserialised(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 1);
  } catch {
    return `${body} `;
  }
}

function countByStatus(results: PostResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
