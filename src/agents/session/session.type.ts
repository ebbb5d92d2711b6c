import { Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import { UserError } from '../../platform/graphql/user-error.type.js';

@ObjectType({ description: 'What a signed-in client presents from now on.' })
export class Session {
  @Field({ description: 'Goes into `Authorization: Bearer`; good for 15 minutes.' })
  accessToken: string;

  @Field(() => String, {
    nullable: true,
    description: 'Good for one refresh; null when the session lives in cookies.',
  })
  refreshToken: string | null;

  @Field({ description: 'End of the access token.' })
  expiresAt: Date;
}

@ObjectType({ description: 'The session, or why there is none.' })
export class SignInPayload {
  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field({ description: 'True when a one-time code is needed as well.' })
  mfaRequired: boolean;

  @Field(() => [UserError])
  userErrors: readonly Refusal[];
}

@ObjectType({ description: 'Whether the session has ended.' })
export class SignOutPayload {
  @Field()
  signedOut: boolean;

  @Field(() => [UserError])
  userErrors: readonly Refusal[];
}
