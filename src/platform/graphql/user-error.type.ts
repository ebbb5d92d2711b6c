import { Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RefusalCode } from './refusal.js';

export const UserErrorCode: { readonly [code in RefusalCode]: code } = {
  CONTACT_UNREACHABLE: 'CONTACT_UNREACHABLE',
  INVALID: 'INVALID',
  INVALID_CREDENTIALS: 'INVALID_CREDENTIALS',
  LIMIT_REACHED: 'LIMIT_REACHED',
  MEDIA_NOT_READY: 'MEDIA_NOT_READY',
  MFA_REQUIRED: 'MFA_REQUIRED',
  NOT_ALLOWED: 'NOT_ALLOWED',
  NUMBER_UNAVAILABLE: 'NUMBER_UNAVAILABLE',
  OPTED_OUT: 'OPTED_OUT',
  SERVICE_WINDOW_CLOSED: 'SERVICE_WINDOW_CLOSED',
  SESSION_ENDED: 'SESSION_ENDED',
  STALE_THREAD: 'STALE_THREAD',
  TAKEN: 'TAKEN',
};
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why something was refused.',
});

/**
 * A refusal with data of its own is a class that extends `Refusal` and carries `@ObjectType({
 * implements: () => UserError })`; the plain ones are `SimpleUserError`.
 */
@InterfaceType({
  description: 'An expected refusal: what was wrong, in words, and where in the input.',
  resolveType: (refusal: { __typename: string }) => refusal.__typename,
})
export abstract class UserError {
  @Field(() => UserErrorCode)
  code: RefusalCode;

  @Field(() => [String], { nullable: true })
  field: readonly string[] | null;

  @Field()
  message: string;
}

@ObjectType({ implements: () => UserError, description: 'A refusal that needs no further data.' })
export class SimpleUserError extends UserError {}
