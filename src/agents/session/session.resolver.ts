import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Caller } from '../../platform/auth/actor.js';
import { CurrentCaller } from '../../platform/auth/current-actor.js';
import { OpenToAll } from '../../platform/auth/open-to-all.js';
import { CurrentExchange, type Exchange } from '../../platform/graphql/graphql-context.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { RefreshSession } from './refresh-session.js';
import { RefreshSessionInput, SignInInput, SignOutInput } from './session.input.js';
import { SignInPayload, SignOutPayload } from './session.type.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Resolver(() => SignInPayload)
export class SessionResolver {
  constructor(
    private readonly signInDeed: SignIn,
    private readonly refreshSessionDeed: RefreshSession,
    private readonly signOutDeed: SignOut,
  ) {}

  @OpenToAll()
  @Mutation(() => SignInPayload, {
    description: 'Opens a session; at most 10 tries in 15 minutes per address and account.',
  })
  signIn(@Args('input') input: SignInInput, @CurrentExchange() exchange: Exchange) {
    return refusable(() => this.signInDeed.execute(input, exchange), { session: null });
  }

  @OpenToAll()
  @Mutation(() => SignInPayload, {
    description: 'Trades the refresh token for a new one; each is good once.',
  })
  refreshSession(@Args('input') input: RefreshSessionInput, @CurrentExchange() exchange: Exchange) {
    return refusable(() => this.refreshSessionDeed.execute(input, exchange), { session: null });
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session, or all of the person.' })
  signOut(
    @CurrentCaller() caller: Caller,
    @Args('input') input: SignOutInput,
    @CurrentExchange() exchange: Exchange,
  ) {
    return refusable(() => this.signOutDeed.execute(caller, input, exchange), { signedOut: false });
  }

  @ResolveField(() => Boolean)
  mfaRequired(@Parent() { userErrors }: SignInPayload): boolean {
    return userErrors.some(({ code }) => code === 'MFA_REQUIRED');
  }
}
