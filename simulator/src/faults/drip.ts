import type { ServerResponse } from 'node:http';
import type { Answer } from '../graph/answer.js';

const STEP_MS = 250;

/** Sends the answer's head, then its body at the given pace. */
export function drip(response: ServerResponse, answer: Answer, bytesPerSecond: number): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.httpStatus, {
    'content-type': answer.contentType,
    'content-length': body.length,
  });
  const startedAt = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const elapsedS = (performance.now() - startedAt) / 1000;
    const due = Math.min(body.length, Math.floor(elapsedS * bytesPerSecond));
    if (!response.destroyed && due > sent) response.write(body.subarray(sent, due));
    sent = Math.max(sent, due);
    if (sent < body.length && !response.destroyed) return;
    clearInterval(timer);
    response.end();
  }, STEP_MS);
}

/** Announces the whole answer, sends half of it and hangs up. */
export function truncate(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.httpStatus, {
    'content-type': answer.contentType,
    'content-length': body.length,
  });
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}
