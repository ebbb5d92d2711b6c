import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

@InputType({
  description: 'A number of Meta with its secrets, which can be written but never read.',
})
export class ConnectNumberInput {
  @Field({ description: '1 to 100 characters.' })
  @IsString()
  @MaxLength(1_000)
  name: string;

  @Field({ description: "WhatsApp's id of the number, digits." })
  @IsString()
  @MaxLength(1_000)
  phoneNumberId: string;

  @Field({ description: "WhatsApp's id of the business account, digits." })
  @IsString()
  @MaxLength(1_000)
  wabaId: string;

  @Field({ description: 'A token that may send for this number; better a permanent one.' })
  @IsString()
  @MaxLength(10_000)
  accessToken: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret of the tenant's own app; needed only for the number's own webhook address.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  appSecret?: string | null;

  @Field(() => String, { nullable: true, description: 'Made when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  verifyToken?: string | null;
}

@InputType({ description: 'What to change about a number; what is left out stays.' })
export class UpdateNumberInput {
  @Field(() => ID)
  @IsString()
  numberId: string;

  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'A new token; checked at WhatsApp first.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  accessToken?: string | null;

  @Field(() => String, { nullable: true, description: "The secret of the tenant's own app." })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  appSecret?: string | null;

  @Field(() => String, { nullable: true, description: 'A new verify token.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  verifyToken?: string | null;

  @Field(() => Int, { nullable: true, description: "The number's pace, 1 to 100,000." })
  @IsOptional()
  @IsInt()
  maxMessagesPerSecond?: number | null;
}

@InputType({ description: 'Which number to switch off.' })
export class DeactivateNumberInput {
  @Field(() => ID)
  @IsString()
  numberId: string;
}
