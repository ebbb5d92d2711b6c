import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { Authenticator, type SignedIn } from './authenticator.js';
import { sessionCookie } from './session-cookies.js';

const signedInRequests = new WeakMap<FastifyRequest, SignedIn>();

/** For REST routes: 401 without `Authorization: Bearer`. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(protected readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.signedIn(request);
    if (!signedIn) throw new UnauthorizedException('Sign in first.');
    signedInRequests.set(request, signedIn);
    return true;
  }

  protected signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    return this.authenticator.authorization(request.headers.authorization, request.id);
  }
}

/** For downloads, which a browser fetches by itself: the session cookie counts too. GET only. */
@Injectable()
export class DownloadGuard extends BearerGuard {
  protected override async signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const byHeader = await super.signedIn(request);
    const cookie = request.method === 'GET' ? sessionCookie(request) : null;
    return byHeader ?? (cookie ? this.authenticator.accessToken(cookie, request.id) : null);
  }
}

/** Parameter decorator for REST routes behind one of the guards: the person of a tenant who asks. */
export const RestActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const caller = signedInRequests.get(request)?.caller;
  if (!caller) throw new UnauthorizedException('Sign in first.');
  if (caller.kind === 'platform') {
    throw new ForbiddenException('A platform admin has no access to the data of a tenant.');
  }
  return caller;
});
