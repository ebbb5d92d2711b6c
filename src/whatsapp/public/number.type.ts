import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const NumberHealth = {
  CONNECTED: 'CONNECTED',
  PAUSED: 'PAUSED',
  INACTIVE: 'INACTIVE',
} as const;
export type NumberHealth = (typeof NumberHealth)[keyof typeof NumberHealth];
registerEnumType(NumberHealth, {
  name: 'NumberHealth',
  description: 'Whether the number sends and receives.',
});

@ObjectType('Number', {
  description: 'A WhatsApp business phone number of the tenant. Secrets are write-only.',
})
export class NumberType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Name given by the tenant.' })
  name: string;

  @Field({ description: "WhatsApp's id of the number." })
  phoneNumberId: string;

  @Field({ description: "Id of the number's WhatsApp Business Account." })
  wabaId: string;

  @Field({ description: 'The number as WhatsApp writes it.' })
  displayPhoneNumber: string;

  @Field({ description: 'False once deactivated: it neither sends nor receives.' })
  isActive: boolean;

  @Field(() => NumberHealth, { description: 'Whether the number sends and receives.' })
  health: NumberHealth;

  @Field(() => String, {
    nullable: true,
    description: 'Why sending waits, in words; null unless paused.',
  })
  pausedReason: string | null;

  @Field(() => Int, { description: 'Its pace, 1 to 100,000.' })
  maxMessagesPerSecond: number;

  @Field({ description: 'Last characters of the access token, to tell it apart.' })
  accessTokenHint: string;

  @Field(() => Date, { nullable: true, description: 'When WhatsApp last posted to it.' })
  lastWebhookAt: Date | null;

  @Field(() => Date, { description: 'When it was connected.' })
  createdAt: Date;
}
