import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/actor.js';
import { ApiError } from './api-error.js';
import type { RequestLoaders } from './request-loaders.js';

/** What a resolver's parameter decorators read; made per request, and per event for sockets. */
export interface GraphqlContext {
  /** Null without a valid access token. */
  readonly caller: Caller | null;
  readonly loaders: RequestLoaders;
  readonly requestId: string;
  /** Null in a socket. */
  readonly exchange: Exchange | null;
}

/** The HTTP exchange that carries an operation: where cookies and addresses are. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The session of the access token, if there is one. */
  readonly sessionId: string | null;
}

/** Parameter decorator: the HTTP exchange. BAD_USER_INPUT in a socket, where there is none. */
export const CurrentExchange = createParamDecorator(
  (_: unknown, context: ExecutionContext): Exchange => {
    const { exchange } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (!exchange) throw new ApiError('BAD_USER_INPUT', 'Sessions begin and end over HTTP.');
    return exchange;
  },
);
