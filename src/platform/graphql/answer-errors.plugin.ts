import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { assertAffordable } from './cost.js';
import type { GraphqlContext } from './graphql-context.js';
import { publicError } from './present-error.js';

const logger = new Logger('GraphQL');

type RequestContext = GraphQLRequestContext<GraphqlContext>;

/** Prices operations, logs what was not expected, and gives errors their HTTP status. */
export const answerErrors: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () => Promise.resolve(listener),
};

const listener: GraphQLRequestListener<GraphqlContext> = {
  didResolveOperation: ({ schema, document, request }) => {
    assertAffordable(schema, document, request.operationName, request.variables ?? {});
    return Promise.resolve();
  },
  didEncounterErrors: ({ errors, contextValue }) => {
    for (const error of errors) logUnexpected(error, contextValue.requestId);
    return Promise.resolve();
  },
  willSendResponse: (context) => Promise.resolve(setStatus(context)),
};

function setStatus({ response, contextValue }: RequestContext): void {
  const { body } = response;
  if (body?.kind !== 'single' || !body.singleResult.errors) return;
  const { errors, data } = body.singleResult;
  body.singleResult.errors = errors.map((error) => traced(error, contextValue.requestId));
  const limited = errors.find((error) => error.extensions?.code === 'RATE_LIMITED');
  if (limited) {
    response.http.status = 429;
    response.http.headers.set('retry-after', String(Number(limited.extensions?.retryAfter ?? 1)));
  } else if (data === undefined && response.http.status === 500) {
    response.http.status = statusOf(errors);
  }
}

/** Of an operation that was not executed at all. */
function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const codes = errors.map((error) => error.extensions?.code);
  if (codes.includes('INTERNAL')) return 500;
  return codes.includes('UNAVAILABLE') ? 503 : 400;
}

function traced(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL') return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/** The caller gets the request's id, the log gets the cause. */
export function logUnexpected(error: unknown, requestId: string): void {
  const { code } = publicError(error);
  if (code !== 'INTERNAL' && code !== 'UNAVAILABLE') return;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const path = error instanceof GraphQLError ? error.path?.join('.') : undefined;
  const stack = cause instanceof Error ? cause.stack : String(cause);
  logger.error(`Request ${requestId} failed at ${path ?? 'its start'}.`, stack);
}
