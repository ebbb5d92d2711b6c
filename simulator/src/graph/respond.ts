import type { FastifyReply } from 'fastify';
import { carryOut, type Struck } from '../faults/carry-out.js';
import type { Fault, FaultTarget } from '../faults/fault.js';
import type { World } from '../world.js';
import type { Answer } from './answer.js';

/** Answers a request as the faults and the latency of the moment have it. */
export async function respond(
  world: World,
  target: FaultTarget,
  reply: FastifyReply,
  struck: Struck,
) {
  const fault = world.faults.strike(target);
  const failing = fault?.kind === 'error' && fault.as === 'status' ? fault : undefined;
  if (fault && !failing) {
    const spoiled = await carryOut(fault, world.faults, struck, reply);
    return spoiled ? sendAnswer(reply, spoiled) : reply;
  }
  const latencyMs = sampleLatencyMs(world, target.phoneNumberId);
  if (latencyMs === 0) return sendAnswer(reply, await struck.run(undefined, failing));
  const [outcome] = await Promise.allSettled([runNow(struck, failing), elapse(latencyMs)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return sendAnswer(reply, outcome.value);
}

async function runNow(struck: Struck, failing: Fault | undefined): Promise<Answer> {
  return struck.run(undefined, failing);
}

export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  void reply.code(answer.httpStatus).header('content-type', answer.contentType);
  if (answer.headers) void reply.headers(answer.headers);
  void reply.send(answer.body);
  answer.afterwards?.();
  return reply;
}

function sampleLatencyMs(world: World, phoneNumberId: string | undefined): number {
  const { p50, p99 } = world.behaviours.of(phoneNumberId ?? '').latencyMs;
  return p50 <= 0 ? 0 : world.behaviours.random.latencyMs(p50, p99);
}

function elapse(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
