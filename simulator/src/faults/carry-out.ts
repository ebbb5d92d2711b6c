import type { FastifyReply } from 'fastify';
import type { Answer } from '../graph/answer.js';
import { GraphError } from '../graph/graph-error.js';
import { drip, truncate } from './drip.js';
import type { Fault } from './fault.js';
import type { FaultBoard } from './fault-board.js';

/** What a fault may do with the request it struck. */
export interface Struck {
  /** Does the work for real, noting the fault's kind as the outcome; `failing` is a fault to report by webhook. */
  run: (outcome: string | undefined, failing?: Fault) => Answer | Promise<Answer>;
  /** Notes that the request went no further. */
  turnAway: (outcome: string, httpStatus: number | undefined) => void;
}

const ERROR_PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>Error</title></head>' +
  '<body><h1>Sorry, something went wrong.</h1><p>We are working on getting this fixed as soon as we can.</p></body></html>';

/** An answer for the ordinary way out, or undefined when the fault has taken the connection over. */
export async function carryOut(
  fault: Fault,
  board: FaultBoard,
  struck: Struck,
  reply: FastifyReply,
) {
  switch (fault.kind) {
    case 'hold':
      struck.turnAway('held', undefined);
      await board.hold(fault.id);
      return struck.run(undefined);
    case 'accept_then_hang':
    case 'truncate':
    case 'slow':
      return takeThenSpoil(fault, struck, reply);
    default:
      await pause(fault.delayMs ?? 0);
      return refuse(fault, struck, reply);
  }
}

async function takeThenSpoil(
  fault: Fault,
  struck: Struck,
  reply: FastifyReply,
): Promise<Answer | undefined> {
  const answer = await struck.run(fault.kind);
  answer.afterwards?.();
  await pause(fault.delayMs ?? 0);
  if (fault.kind === 'slow' && fault.bytesPerSecond === undefined)
    return { ...answer, afterwards: () => undefined };
  reply.hijack();
  if (fault.kind === 'truncate') truncate(reply.raw, answer);
  if (fault.kind === 'slow') drip(reply.raw, answer, fault.bytesPerSecond ?? 1);
  return undefined;
}

function refuse(fault: Fault, struck: Struck, reply: FastifyReply): Answer | undefined {
  const headers =
    fault.retryAfterS === undefined ? undefined : { 'retry-after': String(fault.retryAfterS) };
  const extra = headers ? { headers } : {};
  switch (fault.kind) {
    case 'error': {
      const error = faultError(fault);
      struck.turnAway(`error:${error.code}`, error.httpStatus);
      throw error;
    }
    case 'http': {
      const httpStatus = fault.httpStatus ?? 503;
      struck.turnAway('http', httpStatus);
      return { httpStatus, body: '', contentType: 'text/plain', ...extra };
    }
    case 'html': {
      const httpStatus = fault.httpStatus ?? 502;
      struck.turnAway('html', httpStatus);
      return { httpStatus, body: ERROR_PAGE, contentType: 'text/html; charset=utf-8', ...extra };
    }
    default:
      struck.turnAway(fault.kind, undefined);
      reply.hijack();
      if (fault.kind === 'reset') reply.raw.socket?.resetAndDestroy();
      return undefined;
  }
}

function faultError(fault: Fault): GraphError {
  const { httpStatus, retryAfterS } = fault;
  const subcode = fault.code === 190 ? 463 : undefined;
  return new GraphError(fault.code ?? 131000, 'A fault of the simulator.', {
    httpStatus,
    retryAfterS,
    subcode,
  });
}

function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
