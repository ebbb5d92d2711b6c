import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logUnexpected } from '../graphql/answer-errors.plugin.js';
import type { ApiErrorCode } from '../graphql/api-error.js';
import { publicError } from '../graphql/present-error.js';

const STATUS: Readonly<Record<ApiErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  IDEMPOTENCY_KEY_REUSED: 409,
  RESYNC_REQUIRED: 409,
  INTERNAL: 500,
};

/** REST answers errors as `{ error: { code, message } }`, with the codes of GraphQL. */
@Catch()
export class RestErrorsFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): unknown {
    // GraphQL presents its errors itself.
    if (host.getType<GqlContextType>() === 'graphql') return thrown;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.raw.headersSent) return reply.raw.destroy();
    logUnexpected(thrown, request.id);
    const { code, message, extensions } = publicError(thrown);
    const trace = code === 'INTERNAL' ? { requestId: request.id } : {};
    const status = httpStatusOf(thrown) ?? STATUS[code];
    return reply.code(status).send({ error: { ...extensions, ...trace, code, message } });
  }
}

/** Of Nest's and Fastify's own refusals: 413, 415 and the like. */
function httpStatusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const hasStatus = typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown;
  return hasStatus && typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}
