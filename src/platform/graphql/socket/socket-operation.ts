import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import type { Caller } from '../../auth/actor.js';
import type { GraphqlContext } from '../graphql-context.js';
import type { OperationRequest } from '../limits.js';

/** An operation that came in over a socket, parsed and within the limits. */
export class SocketOperation implements ExecutionArgs {
  /** As it was sent: equal subscriptions are recognised by it. */
  readonly query: string;
  readonly operationName: string | null;
  readonly variableValues: { readonly [name: string]: unknown };

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly caller: Caller,
    readonly contextValue: GraphqlContext,
    request: OperationRequest,
  ) {
    this.query = request.query;
    this.operationName = request.operationName ?? null;
    this.variableValues = request.variables ?? {};
  }
}
