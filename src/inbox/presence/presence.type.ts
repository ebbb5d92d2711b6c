import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Presence', {
  description: 'Another agent looks at or writes in a conversation; forgotten after 10 seconds.',
})
export class PresenceType {
  agentId: string;

  @Field(() => ID)
  conversationId: string;

  @Field()
  isTyping: boolean;

  @Field(() => Date)
  at: Date;
}
