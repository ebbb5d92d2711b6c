import { createHash } from 'node:crypto';
import { createSourceEventStream, execute, type ExecutionResult, GraphQLError } from 'graphql';
import type { Caller } from '../../auth/actor.js';
import { permissionClass } from '../../events/permission-class.js';
import type { ContextFactory } from '../context-factory.js';
import type { GraphqlContext } from '../graphql-context.js';
import { ResultStream, type Source } from './result-stream.js';
import type { SocketOperation } from './socket-operation.js';

/**
 * Subscriptions of which many people have the same one. An event that comes to several of them as
 * the very same object is executed once for all who have the same document, variables and
 * permissions. Events that come together share what they load.
 */
export class SharedExecution {
  private readonly results = new WeakMap<object, Map<string, Promise<ExecutionResult>>>();
  private readonly contextsOfThisTurn = new Map<string, GraphqlContext>();

  constructor(private readonly contexts: ContextFactory) {}

  /** As graphql-js' `subscribe`: errors instead of a stream when it cannot begin. */
  async subscribe(operation: SocketOperation): Promise<ResultStream | ExecutionResult> {
    const iterable = await createSourceEventStream(operation);
    if (!isIterable(iterable)) return iterable;
    const source: Source = iterable[Symbol.asyncIterator]();
    try {
      await source.ready?.();
    } catch (error) {
      await source.return?.();
      return { errors: [asGraphqlError(error)] };
    }
    const key = keyOf(operation);
    return new ResultStream(source, (event) => this.execute(event, key, operation));
  }

  private execute(
    event: unknown,
    key: string,
    operation: SocketOperation,
  ): Promise<ExecutionResult> {
    const run = async () =>
      execute({ ...operation, rootValue: event, contextValue: this.contextFor(operation.caller) });
    if (typeof event !== 'object' || event === null) return run();
    const shared = this.results.get(event) ?? new Map<string, Promise<ExecutionResult>>();
    this.results.set(event, shared);
    const result = shared.get(key) ?? run();
    shared.set(key, result);
    return result;
  }

  /** One for all who may see the same, for as long as the event loop turns once: rows stay fresh. */
  private contextFor(caller: Caller): GraphqlContext {
    if (this.contextsOfThisTurn.size === 0) setImmediate(() => this.contextsOfThisTurn.clear());
    const who = audienceName(caller);
    const context =
      this.contextsOfThisTurn.get(who) ??
      this.contexts.ofSocket(audienceOf(caller), caller.requestId);
    this.contextsOfThisTurn.set(who, context);
    return context;
  }
}

/**
 * Whoever has these permissions. An event's fields must not depend on the person, or one would get
 * what was made for another; so the person is not there to ask for.
 */
function audienceOf(caller: Caller): Caller {
  return caller.kind === 'platform' ? caller : { ...caller, agentId: null };
}

function audienceName(caller: Caller): string {
  return caller.kind === 'platform'
    ? caller.platformAdminId
    : `${caller.tenantId} ${permissionClass(caller.ability)}`;
}

function keyOf({ query, operationName, variableValues, caller }: SocketOperation): string {
  return createHash('sha256')
    .update(JSON.stringify([query, operationName, variableValues, audienceName(caller)]))
    .digest('base64url');
}

function isIterable(
  source: AsyncIterable<unknown> | ExecutionResult,
): source is AsyncIterable<unknown> {
  return Symbol.asyncIterator in source;
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { originalError: cause });
}
