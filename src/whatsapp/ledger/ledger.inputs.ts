import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LedgerOutcome } from './ledger-item.type.js';

@InputType({ description: 'Which items of the ledger.' })
export class LedgerFilter {
  @Field(() => LedgerOutcome, { nullable: true })
  @IsOptional()
  @IsIn(Object.keys(LedgerOutcome))
  outcome?: LedgerOutcome | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  numberId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: "WhatsApp's id of a message." })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  key?: string | null;
}

@ArgsType()
export class LedgerArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => LedgerFilter, { nullable: true })
  filter?: LedgerFilter | null;
}

@InputType({ description: 'Which item to fold again.' })
export class ReplayLedgerItemInput {
  @Field(() => ID)
  @IsString()
  itemId: string;
}
