import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { UserError } from '../../platform/graphql/user-error.type.js';

@ObjectType({
  implements: () => UserError,
  description: 'More than 24 hours since the person last wrote: only a template may be sent.',
})
export class ServiceWindowClosed extends Refusal {
  @Field(() => Date, { nullable: true, description: 'Null when the person has never written.' })
  closedAt: Date | null;

  constructor(closedAt: Date | null) {
    super(
      'SERVICE_WINDOW_CLOSED',
      closedAt
        ? 'More than 24 hours since their last message: send a template.'
        : 'They have not written yet: send a template.',
    );
    this.closedAt = closedAt;
  }
}
