import { Field, ObjectType } from '@nestjs/graphql';
import { MessageDirection } from './message.type.js';

@ObjectType({ description: 'An emoji on a message; each side has one.' })
export class Reaction {
  agentId: string | null;

  @Field(() => MessageDirection)
  direction: MessageDirection;

  @Field()
  emoji: string;

  @Field(() => Date)
  occurredAt: Date;
}
