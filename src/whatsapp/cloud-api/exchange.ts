import type { Dispatcher, Pool } from 'undici';
import type { GraphReply } from './graph-reply.js';
import { readReply } from './read-reply.js';

/** Longer answers are nobody's whom we know. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** One request, one reply, never a throw. */
export function exchange(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  deadlineMs: number,
): Promise<GraphReply> {
  return new Promise((resolve) => {
    pool.dispatch(options, new Exchange(deadlineMs, resolve));
  });
}

/**
 * A failure before the request began to be written is told apart from one after it: only the first
 * is safe to repeat. The deadline covers all of it, because an answer that drips a byte a second
 * never trips a timeout between bytes.
 */
class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | null = null;
  private status = 0;
  private retryAfter: string | null = null;
  private size = 0;
  private isOver = false;
  private readonly chunks: Buffer[] = [];
  private readonly deadline: NodeJS.Timeout;

  constructor(
    deadlineMs: number,
    private readonly resolve: (reply: GraphReply) => void,
  ) {
    this.deadline = setTimeout(() => {
      const reason = `No answer within ${deadlineMs / 1_000} s.`;
      this.settle({ kind: this.controller ? 'lost' : 'unreached', reason });
      this.controller?.abort(new Error(reason));
    }, deadlineMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // Given up while it waited for a connection: it must not go out after all.
    if (this.isOver) controller.abort(new Error('Given up.'));
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.status = status;
    const retryAfter = headers['retry-after'];
    this.retryAfter = typeof retryAfter === 'string' ? retryAfter : null;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > MAX_ANSWER_BYTES) controller.abort(new Error('The answer is too long.'));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { status, retryAfter, chunks } = this;
    this.settle(readReply({ status, retryAfter, body: Buffer.concat(chunks) }));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.settle(
      this.controller
        ? { kind: 'lost', reason: `The connection broke: ${error.message}` }
        : { kind: 'unreached', reason: error.message },
    );
  }

  private settle(reply: GraphReply): void {
    this.isOver = true;
    clearTimeout(this.deadline);
    this.resolve(reply);
  }
}
