import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ApiError, type ApiErrorCode } from './api-error.js';
import { Refusal } from './refusal.js';

/** Connection lost or refused, server starting or stopping, too many connections. */
const DATABASE_AWAY = /^(08\w{3}|57P0\d|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;

const CODE_BY_STATUS: Readonly<Record<number, ApiErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'BAD_USER_INPUT',
  415: 'BAD_USER_INPUT',
  422: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

/** `http` is for Apollo: the status of an operation that was not even begun. */
const HIDDEN = new Set(['code', 'http']);

/** An error as callers may see it: a code of the closed set, and nothing of our insides. */
export interface PublicError {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What may be told of any thrown value; whatever is unknown is INTERNAL. */
export function publicError(thrown: unknown): PublicError {
  const error = causeOf(thrown);
  if (error instanceof ApiError) {
    const extensions = Object.entries(error.extensions).filter(([name]) => !HIDDEN.has(name));
    return { code: error.code, message: error.message, extensions: Object.fromEntries(extensions) };
  }
  if (error instanceof Refusal) {
    return plain('BAD_USER_INPUT', error.message, error.field ? { field: error.field } : {});
  }
  if (error instanceof GraphQLError && !isOurFault(thrown, error)) return ofGraphql(error);
  if (error instanceof HttpException) {
    const code = CODE_BY_STATUS[error.getStatus()];
    if (code) return plain(code, error.message);
  }
  if (DATABASE_AWAY.test(systemCode(error))) {
    return plain('UNAVAILABLE', 'A part of the service is away. Try again in a moment.');
  }
  return plain('INTERNAL', 'Something went wrong on our side.');
}

/** A GraphQL error as it is sent, over HTTP and sockets alike. */
export function presentError(error: GraphQLError, requestId?: string): GraphQLFormattedError {
  const { code, message, extensions } = publicError(error);
  const trace = code === 'INTERNAL' && requestId ? { requestId } : {};
  return {
    message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { ...extensions, ...trace, code },
  };
}

function causeOf(thrown: unknown): unknown {
  let error = thrown;
  while (error instanceof GraphQLError && !(error instanceof ApiError) && error.originalError) {
    error = error.originalError;
  }
  return error;
}

/** A resolver gave what its type does not allow: only then is there a path, but no node to blame. */
function isOurFault(thrown: unknown, cause: GraphQLError): boolean {
  return thrown instanceof GraphQLError && thrown.path !== undefined && !cause.nodes;
}

/** An error of GraphQL itself: the document or its variables were wrong. */
function ofGraphql(error: GraphQLError): PublicError {
  const isTooLong = /^Syntax Error: Document contains more th\w+ \d+ tokens/.test(error.message);
  return plain(isTooLong ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT', error.message);
}

function plain(
  code: ApiErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): PublicError {
  return { code, message, extensions };
}

function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
