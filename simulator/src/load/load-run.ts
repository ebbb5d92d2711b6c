import type { BusinessNumber } from '../accounts/business-number.js';
import { newWamid } from '../messages/wamid.js';
import { businessScopedId } from '../people/business-scoped-id.js';
import type { MessageUpdate } from '../webhooks/webhook-update.js';
import type { World } from '../world.js';
import { percentile } from './percentile.js';

export interface LoadPlan {
  inboundPerSecond: number;
  customers: number;
  seconds: number;
}

export interface LoadResult {
  sent: number;
  acked: number;
  /** Milliseconds from the scheduled moment to the acknowledgement. */
  p50: number;
  p99: number;
}

/**
 * Posts inbound messages on a fixed schedule, whether or not earlier ones were answered. Latency counts from the
 * scheduled moment, so that a receiver which falls behind cannot slow its own measurement down.
 */
export async function runLoad(
  world: World,
  number: BusinessNumber,
  plan: LoadPlan,
): Promise<LoadResult> {
  const total = Math.round(plan.inboundPerSecond * plan.seconds);
  const intervalMs = 1000 / plan.inboundPerSecond;
  const latencies: number[] = [];
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < total;) {
    const due = Math.min(total, Math.floor((performance.now() - startedAt) / intervalMs) + 1);
    for (; index < due; index++) {
      const scheduledAt = startedAt + index * intervalMs;
      pending.push(postOne(world, number, index % plan.customers, index, scheduledAt, latencies));
    }
    if (index < total) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(pending);
  latencies.sort((one, other) => one - other);
  return {
    sent: total,
    acked: latencies.length,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

async function postOne(
  world: World,
  number: BusinessNumber,
  customer: number,
  index: number,
  scheduledAt: number,
  latencies: number[],
) {
  const phone = `15559${String(customer).padStart(7, '0')}`;
  world.windows.heard(number.phoneNumberId, phone, world.clock.now());
  const result = await world.courier.deliver(loadMessage(world, number, phone, index));
  if (result.status === 200) latencies.push(performance.now() - scheduledAt);
}

function loadMessage(
  world: World,
  number: BusinessNumber,
  phone: string,
  index: number,
): MessageUpdate {
  const wamid = newWamid(phone, 'in');
  const userId = businessScopedId(number.wabaId, phone);
  return {
    kind: 'message',
    number,
    message: {
      from: phone,
      from_user_id: userId,
      id: wamid,
      timestamp: String(world.clock.seconds()),
      type: 'text',
      text: { body: `Message ${index + 1} of the load` },
    },
    contact: { profile: { name: `Caller ${phone.slice(-7)}` }, wa_id: phone, user_id: userId },
    entry: { to: number.phoneNumberId, wamid },
  };
}
