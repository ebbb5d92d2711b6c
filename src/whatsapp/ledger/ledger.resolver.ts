import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import type { Connection } from '../../platform/graphql/connection.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { CountLedgerItems } from './count-ledger-items.query.js';
import {
  LedgerItem,
  LedgerItemConnection,
  LedgerOutcomeCount,
  LedgerProof,
} from './ledger-item.type.js';
import { LedgerItemPayload } from './ledger-item.payload.js';
import { LedgerArgs, ReplayLedgerItemInput } from './ledger.inputs.js';
import { ListLedgerItems } from './list-ledger-items.query.js';
import { ListLedgerProofs } from './list-ledger-proofs.query.js';
import { ReplayLedgerItem } from './replay-ledger-item.js';

@Resolver(() => LedgerItem)
export class LedgerResolver {
  constructor(
    private readonly listLedgerItems: ListLedgerItems,
    private readonly countLedgerItems: CountLedgerItems,
    private readonly listLedgerProofs: ListLedgerProofs,
    private readonly replay: ReplayLedgerItem,
  ) {}

  @Query(() => LedgerItemConnection, {
    description: 'What webhooks brought for this tenant, newest first.',
  })
  ledgerItems(
    @CurrentActor() actor: Actor,
    @Args() args: LedgerArgs,
  ): Promise<Connection<LedgerItem>> {
    return this.listLedgerItems.execute(actor, args);
  }

  @Query(() => [LedgerOutcomeCount], { description: 'Counts over the last 7 days.' })
  ledgerCounts(@CurrentActor() actor: Actor): Promise<LedgerOutcomeCount[]> {
    return this.countLedgerItems.execute(actor);
  }

  @Query(() => [LedgerProof], { description: 'Proofs of the last days, newest first.' })
  ledgerProofs(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 14 }) first: number | null,
  ): Promise<LedgerProof[]> {
    return this.listLedgerProofs.execute(actor, first);
  }

  @Mutation(() => LedgerItemPayload, { description: 'Takes an update in once more.' })
  replayLedgerItem(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReplayLedgerItemInput,
  ): Promise<LedgerItemPayload> {
    return refusable(() => this.replay.execute(actor, input.itemId), { item: null });
  }
}
