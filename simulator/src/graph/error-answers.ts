import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ControlError } from '../control/control-error.js';
import { GraphError, invalidParameter } from './graph-error.js';

/** Refusals in the form of whichever side was asked: Meta's envelope, or words for the control routes. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    if (isControl(request))
      return reply.code(404).send({ error: `no such route: ${request.method} ${request.url}` });
    const error = new GraphError(2500, 'Unknown path components', {
      message: `Unknown path components: ${request.url.split('?', 1)[0] ?? ''}`,
    });
    return sendGraphError(reply, error);
  });
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (isControl(request)) {
    const httpStatus = error instanceof ControlError ? error.httpStatus : (error.statusCode ?? 400);
    return reply.code(httpStatus >= 500 ? 500 : httpStatus).send({ error: error.message });
  }
  if (error instanceof GraphError) return sendGraphError(reply, error);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return sendGraphError(reply, invalidParameter(error.message));
  process.stderr.write(`simulator: ${error.stack ?? error.message}\n`);
  return sendGraphError(reply, new GraphError(1, error.message, { httpStatus: 500 }));
}

function sendGraphError(reply: FastifyReply, error: GraphError): FastifyReply {
  if (error.options.retryAfterS !== undefined)
    void reply.header('retry-after', error.options.retryAfterS);
  const challenge =
    error.httpStatus === 401
      ? `OAuth "Facebook Platform" "invalid_token" "${error.message}"`
      : undefined;
  if (challenge !== undefined)
    void reply.header('www-authenticate', challenge.replace(/[^\x20-\x7e]/g, ''));
  return reply.code(error.httpStatus).send(error.body());
}

function isControl(request: FastifyRequest): boolean {
  return request.url.startsWith('/sim');
}
