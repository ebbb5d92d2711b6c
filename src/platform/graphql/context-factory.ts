import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/actor.js';
import { Authenticator, type SignedIn } from '../auth/authenticator.js';
import { logUnexpected } from './answer-errors.plugin.js';
import { ApiError } from './api-error.js';
import type { GraphqlContext } from './graphql-context.js';
import { publicError } from './present-error.js';
import { RequestLoaders } from './request-loaders.js';

/** Makes the context in which an operation runs. */
@Injectable()
export class ContextFactory {
  constructor(private readonly authenticator: Authenticator) {}

  /** A token that is not valid leaves the caller null: sign-in must work beside a stale one. */
  readonly ofHttp = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<GraphqlContext> => {
    const signedIn = await this.signedIn(request);
    return {
      caller: signedIn?.caller ?? null,
      loaders: new RequestLoaders(),
      requestId: request.id,
      exchange: { request, reply, sessionId: signedIn?.sessionId ?? null },
    };
  };

  /** For one execution in a socket: new loaders each time, so that every event shows fresh rows. */
  ofSocket(caller: Caller | null, requestId: string): GraphqlContext {
    return { caller, loaders: new RequestLoaders(), requestId, exchange: null };
  }

  /** Nobody else could tell the request's id: without a context there is none. */
  private async signedIn({ headers, id }: FastifyRequest): Promise<SignedIn | null> {
    try {
      return await this.authenticator.authorization(headers.authorization, id);
    } catch (error) {
      logUnexpected(error, id);
      const { code, message } = publicError(error);
      const status = code === 'UNAVAILABLE' ? 503 : 500;
      throw new ApiError(code, message, { requestId: id, http: { status } });
    }
  }
}
