/**
 * Values from a producer that never waits to a consumer that iterates. Unlike an async generator it
 * can be closed while the consumer waits.
 */
export class AsyncQueue<T> implements AsyncIterableIterator<T> {
  private readonly values: T[] = [];
  private waiting: PromiseWithResolvers<IteratorResult<T>> | null = null;
  private failure: Error | null = null;
  private isClosed = false;

  constructor(
    private readonly limit: number,
    /** What the consumer is told when he has fallen so far behind that values were dropped. */
    private readonly overflow: () => Error,
  ) {}

  push(value: T): void {
    if (this.isClosed || this.failure) return;
    if (this.waiting) this.settle({ value, done: false });
    else if (this.values.length < this.limit) this.values.push(value);
    else this.fail(this.overflow());
  }

  fail(error: Error): void {
    if (this.isClosed || this.failure) return;
    this.failure = error;
    this.values.length = 0;
    this.waiting?.reject(error);
    this.waiting = null;
  }

  close(): void {
    this.isClosed = true;
    this.values.length = 0;
    this.settle({ value: undefined, done: true });
  }

  async next(): Promise<IteratorResult<T>> {
    if (this.isClosed) return { value: undefined, done: true };
    if (this.failure) throw this.failure;
    const value = this.values.shift();
    if (value !== undefined) return { value, done: false };
    this.waiting = withResolvers();
    return this.waiting.promise;
  }

  async return(): Promise<IteratorResult<T>> {
    this.close();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private settle(result: IteratorResult<T>): void {
    this.waiting?.resolve(result);
    this.waiting = null;
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
