import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, edgeOf } from '../../platform/graphql/connection.js';

export const LedgerOutcome = {
  PROCESSED: 'PROCESSED',
  DUPLICATE: 'DUPLICATE',
  UNROUTED: 'UNROUTED',
  FAILED: 'FAILED',
  IGNORED: 'IGNORED',
  WAITING: 'WAITING',
} as const;
export type LedgerOutcome = keyof typeof LedgerOutcome;
registerEnumType(LedgerOutcome, {
  name: 'LedgerOutcome',
  description: 'What became of an update of a webhook.',
  valuesMap: {
    PROCESSED: { description: 'It changed something.' },
    DUPLICATE: { description: 'It told nothing new.' },
    UNROUTED: { description: 'It belongs to no connected number.' },
    FAILED: { description: 'It could not be taken in; it can be replayed.' },
    IGNORED: { description: 'It is only kept.' },
    WAITING: { description: 'Its message is not known yet.' },
  },
});

@ObjectType({ description: 'One update of a webhook and what became of it.' })
export class LedgerItem {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The POST that brought it.' })
  deliveryId: string;

  @Field(() => Int, { description: 'Its place among the updates of that POST, from 0.' })
  position: number;

  @Field(() => String, { nullable: true, description: "WhatsApp's id of the number." })
  phoneNumberId: string | null;

  @Field({ description: "`message`, `status`, or the webhook's field name." })
  kind: string;

  @Field(() => String, {
    nullable: true,
    description: "WhatsApp's id of the message concerned.",
  })
  key: string | null;

  @Field(() => LedgerOutcome)
  outcome: LedgerOutcome;

  @Field(() => String, { nullable: true, description: 'Why, in plain words.' })
  reason: string | null;

  @Field(() => Date)
  receivedAt: Date;

  @Field(() => Date)
  decidedAt: Date;
}

@ObjectType()
export class LedgerItemEdge extends edgeOf(LedgerItem) {}

@ObjectType()
export class LedgerItemConnection extends connectionOf(LedgerItem, LedgerItemEdge) {}

@ObjectType({ description: 'How many items came to this outcome.' })
export class LedgerOutcomeCount {
  @Field(() => LedgerOutcome)
  outcome: LedgerOutcome;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: "A day's proof that every update received is accounted for." })
export class LedgerProof {
  @Field({ description: 'The day in UTC, `YYYY-MM-DD`.' })
  day: string;

  @Field(() => Int, { description: 'Updates in the bodies that were received.' })
  received: number;

  @Field(() => Int, { description: 'Of those, the ones with a row in the ledger.' })
  accounted: number;

  @Field()
  isComplete: boolean;

  @Field(() => Date)
  provedAt: Date;
}
