import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { ApiError } from '../graphql/api-error.js';
import { OPEN_TO_ALL } from './open-to-all.js';

/** Every root field of the API needs an access token unless it says `@OpenToAll()`. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    if (this.reflector.get<boolean | undefined>(OPEN_TO_ALL, context.getHandler())) return true;
    const { caller } = GqlExecutionContext.create(context).getContext<{ caller: unknown }>();
    if (!caller) throw new ApiError('UNAUTHENTICATED', 'Sign in first.');
    return true;
  }
}
