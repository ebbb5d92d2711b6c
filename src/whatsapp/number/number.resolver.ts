import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { NumberType } from '../public/number.type.js';
import { ConnectNumber } from './connect-number.js';
import { DeactivateNumber } from './deactivate-number.js';
import { ListNumbers } from './list-numbers.query.js';
import { numberView } from './number-view.js';
import type { NumberEntity } from './number.entity.js';
import { ConnectNumberInput, DeactivateNumberInput, UpdateNumberInput } from './number.inputs.js';
import { NumberPayload } from './number.payload.js';
import { UpdateNumber } from './update-number.js';

@Resolver(() => NumberType)
export class NumberResolver {
  constructor(
    private readonly listNumbers: ListNumbers,
    private readonly connect: ConnectNumber,
    private readonly update: UpdateNumber,
    private readonly deactivate: DeactivateNumber,
  ) {}

  @Query(() => [NumberType], { description: "The tenant's WhatsApp numbers." })
  async numbers(@CurrentActor() actor: Actor): Promise<NumberType[]> {
    return (await this.listNumbers.execute(actor)).map(numberView);
  }

  @Mutation(() => NumberPayload, { description: 'Connects a number with its credentials.' })
  connectNumber(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConnectNumberInput,
  ): Promise<NumberPayload> {
    return payload(() => this.connect.execute(actor, input));
  }

  @Mutation(() => NumberPayload, {
    description: 'Changes a number; a paused one is checked at WhatsApp and sends again.',
  })
  updateNumber(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateNumberInput,
  ): Promise<NumberPayload> {
    return payload(() => this.update.execute(actor, input));
  }

  @Mutation(() => NumberPayload, { description: 'Stops a number; connecting it again starts it.' })
  deactivateNumber(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeactivateNumberInput,
  ): Promise<NumberPayload> {
    return payload(() => this.deactivate.execute(actor, input));
  }
}

function payload(deed: () => Promise<{ number: NumberEntity }>): Promise<NumberPayload> {
  return refusable<{ number: NumberType }>(
    async () => ({ number: numberView((await deed()).number) }),
    { number: null },
  );
}
