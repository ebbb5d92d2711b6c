import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Message } from '../public/message.type.js';

@ObjectType({
  implements: () => UserError,
  description: 'Somebody wrote or answered since `expectedLastMessageId`; newMessages says what.',
})
export class StaleThread extends Refusal {
  @Field(() => [Message], { description: 'Oldest first.' })
  newMessages: Message[];

  constructor(newMessages: Message[]) {
    super('STALE_THREAD', 'Somebody has written since: read on before you answer.', [
      'input',
      'expectedLastMessageId',
    ]);
    this.newMessages = newMessages;
  }
}
