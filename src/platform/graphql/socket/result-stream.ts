import type { ExecutionResult } from 'graphql';

/** Feeds of ours can say that they are open, or that they never will be. */
export type Source = AsyncIterator<unknown> & { ready?(): Promise<void> };

type Step = Promise<IteratorResult<ExecutionResult>>;

/** So many events of one subscription are executed at once: what they load is then loaded together. */
const AHEAD = 16;

const END = Promise.resolve({ value: undefined, done: true as const });

/** The results of a source's events, in their order, though the next ones are begun already. */
export class ResultStream implements AsyncIterableIterator<ExecutionResult> {
  private readonly ahead: Step[] = [];
  private lastPull: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: Source,
    private readonly execute: (event: unknown) => Promise<ExecutionResult>,
  ) {}

  async next(): Step {
    while (this.ahead.length < AHEAD) this.ahead.push(this.begin());
    try {
      return await (this.ahead.shift() ?? END);
    } catch (error) {
      // Nobody calls return() after a failure, and the source would go on for no one.
      await this.source.return?.();
      throw error;
    }
  }

  async return(): Step {
    await this.source.return?.();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Sources are asked for one event after the other. */
  private begin(): Step {
    const pull = this.lastPull.then(() => this.source.next());
    const step = pull.then(async ({ value, done }) =>
      done
        ? { value: undefined, done }
        : { value: await this.execute(value), done: false as const },
    );
    this.lastPull = pull;
    step.catch(() => undefined); // Whoever comes to this step is told; nobody may come.
    return step;
  }
}
