import { Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { LedgerItem } from './ledger-item.type.js';

@ObjectType({ description: 'The item after its replay, or why it was refused.' })
export class LedgerItemPayload {
  @Field(() => LedgerItem, { nullable: true })
  item: LedgerItem | null;

  @Field(() => [UserError])
  userErrors: Refusal[];
}
