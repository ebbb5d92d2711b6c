import { Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { NumberType } from '../public/number.type.js';

@ObjectType({ description: 'The changed number, or why it was refused.' })
export class NumberPayload {
  @Field(() => NumberType, { nullable: true })
  number: NumberType | null;

  @Field(() => [UserError])
  userErrors: Refusal[];
}
