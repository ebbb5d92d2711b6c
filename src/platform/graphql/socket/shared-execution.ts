import { createHash } from 'node:crypto';
import { createSourceEventStream, execute, type ExecutionResult, GraphQLError } from 'graphql';
import type { Actor, Caller } from '../../auth/actor.js';
import { permissionClass } from '../../events/permission-class.js';
import type { ContextFactory } from '../context-factory.js';
import type { SocketOperation } from './socket-operation.js';

/**
 * Subscriptions of which many people have the same one. An event that comes to several of them as
 * the very same object is executed once for all who have the same document, variables and
 * permissions, with loaders of its own.
 */
export class SharedExecution {
  private readonly results = new WeakMap<object, Map<string, Promise<ExecutionResult>>>();

  constructor(private readonly contexts: ContextFactory) {}

  /** As graphql-js' `subscribe`: errors instead of a stream when it cannot begin. */
  async subscribe(
    operation: SocketOperation,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(operation);
    if (!isIterable(source)) return source;
    const stream: Stream = source[Symbol.asyncIterator]();
    try {
      await stream.ready?.();
    } catch (error) {
      await stream.return?.();
      return { errors: [asGraphqlError(error)] };
    }
    const key = keyOf(operation);
    return mapped(stream, (event) => this.execute(event, key, operation));
  }

  private execute(
    event: unknown,
    key: string,
    operation: SocketOperation,
  ): Promise<ExecutionResult> {
    const run = async () =>
      execute({
        ...operation,
        rootValue: event,
        contextValue: this.contexts.ofSocket(
          audienceOf(operation.caller),
          operation.caller.requestId,
        ),
      });
    if (typeof event !== 'object' || event === null) return run();
    const shared = this.results.get(event) ?? new Map<string, Promise<ExecutionResult>>();
    this.results.set(event, shared);
    const result = shared.get(key) ?? run();
    shared.set(key, result);
    return result;
  }
}

/**
 * Whoever has these permissions. An event's fields must not depend on the person, or one would get
 * what was made for another; so the person is not there to ask for.
 */
function audienceOf(caller: Caller): Caller {
  if (caller.kind === 'platform') return caller;
  const audience: Actor = { ...caller, agentId: null };
  return audience;
}

function keyOf({ query, operationName, variableValues, caller }: SocketOperation): string {
  const who =
    caller.kind === 'platform'
      ? caller.platformAdminId
      : `${caller.tenantId} ${permissionClass(caller.ability)}`;
  return createHash('sha256')
    .update(JSON.stringify([query, operationName ?? null, variableValues ?? {}, who]))
    .digest('base64url');
}

/** Feeds of ours can say that they are open, or that they never will be. */
type Stream = AsyncIterator<unknown> & { ready?(): Promise<void> };

function isIterable(
  source: AsyncIterable<unknown> | ExecutionResult,
): source is AsyncIterable<unknown> {
  return Symbol.asyncIterator in source;
}

function mapped(
  source: Stream,
  execute: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  return {
    async next() {
      const { value, done } = await source.next();
      return done ? { value: undefined, done } : { value: await execute(value), done: false };
    },
    async return() {
      await source.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { originalError: cause });
}
