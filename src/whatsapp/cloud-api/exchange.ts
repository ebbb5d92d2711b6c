import type { Dispatcher, Pool } from 'undici';
import type { GraphReply } from './graph-reply.js';
import { readReply } from './read-reply.js';

/** Longer answers are nobody's whom we know. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * One request, one reply, never a throw. A failure before the request began to be written is told
 * apart from one after it: only the first is safe to repeat. The deadline covers all of it, because
 * an answer that drips a byte a second never trips a timeout between bytes.
 */
export function exchange(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  deadlineMs: number,
): Promise<GraphReply> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let status = 0;
    let retryAfter: string | null = null;
    let size = 0;
    let isOver = false;
    const chunks: Buffer[] = [];

    const deadline = setTimeout(() => {
      const reason = `No answer within ${deadlineMs / 1000} s.`;
      settle(controller ? { kind: 'lost', reason } : { kind: 'unreached', reason });
      controller?.abort(new Error(reason));
    }, deadlineMs);
    const settle = (reply: GraphReply) => {
      isOver = true;
      clearTimeout(deadline);
      resolve(reply);
    };

    pool.dispatch(options, {
      onRequestStart: (started) => {
        controller = started;
        // Given up while it waited for a connection: it must not go out after all.
        if (isOver) started.abort(new Error('Given up.'));
      },
      onResponseStart: (_, statusCode, headers) => {
        status = statusCode;
        const value = headers['retry-after'];
        retryAfter = typeof value === 'string' ? value : null;
      },
      onResponseData: (started, chunk) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) started.abort(new Error('The answer is too long.'));
        else chunks.push(chunk);
      },
      onResponseEnd: () => settle(readReply({ status, body: Buffer.concat(chunks), retryAfter })),
      onResponseError: (_, error) => settle(afterError(error, controller !== null)),
    });
  });
}

function afterError(error: Error, hasStarted: boolean): GraphReply {
  return hasStarted
    ? { kind: 'lost', reason: `The connection broke: ${error.message}` }
    : { kind: 'unreached', reason: error.message };
}
