import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ApiError } from '../graphql/api-error.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import type { Actor, Caller } from './actor.js';

/** Parameter decorator: whoever asks. UNAUTHENTICATED without a valid access token. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => {
    return callerOf(context);
  },
);

/** Parameter decorator: the person of a tenant who asks. FORBIDDEN for a platform admin. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const caller = callerOf(context);
  if (caller.kind === 'platform') {
    throw new ApiError('FORBIDDEN', 'A platform admin has no access to the data of a tenant.');
  }
  return caller;
});

function callerOf(context: ExecutionContext): Caller {
  const { caller } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
  if (!caller) throw new ApiError('UNAUTHENTICATED', 'Sign in first.');
  return caller;
}
