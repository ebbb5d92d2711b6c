import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export const Portal = { ADMIN: 'ADMIN', AGENT: 'AGENT' } as const;
export type Portal = keyof typeof Portal;
registerEnumType(Portal, {
  name: 'Portal',
  description: 'Which door a person comes through; each refuses the people of the other.',
  valuesMap: {
    ADMIN: { description: 'Tenant admins and platform admins.' },
    AGENT: { description: 'Everybody else of a tenant.' },
  },
});

export const SessionTransport = { BODY: 'BODY', COOKIE: 'COOKIE' } as const;
export type SessionTransport = keyof typeof SessionTransport;
registerEnumType(SessionTransport, {
  name: 'SessionTransport',
  description: 'How the refresh token travels.',
  valuesMap: {
    BODY: { description: 'In the payload, for programs.' },
    COOKIE: { description: 'In a cookie that no script can read, for browsers.' },
  },
});

@InputType({ description: 'Who signs in, and how.' })
export class SignInInput {
  @Field()
  @IsString()
  @MinLength(1)
  @MaxLength(320)
  email: string;

  @Field({ description: 'At most 72 bytes.' })
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  password: string;

  @Field(() => Portal)
  @IsEnum(Portal)
  portal: Portal;

  @Field(() => String, {
    nullable: true,
    description: 'The one-time code, for people who have a second factor.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  totpCode?: string | null;

  @Field(() => SessionTransport, { nullable: true, defaultValue: SessionTransport.BODY })
  @IsOptional()
  @IsEnum(SessionTransport)
  session?: SessionTransport | null;
}

@InputType({ description: 'Which session goes on.' })
export class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Left out, the cookie counts.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  refreshToken?: string | null;
}

@InputType({ description: 'Which sessions end.' })
export class SignOutInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True ends every session of the person, on all devices.',
  })
  @IsOptional()
  @IsBoolean()
  everywhere?: boolean | null;
}
