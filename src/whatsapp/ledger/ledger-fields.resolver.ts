import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { TenantNumberLoader } from '../number/tenant-numbers.js';
import { NumberType } from '../public/number.type.js';
import { LedgerItem } from './ledger-item.type.js';
import { LedgerRaw } from './ledger-raw.js';

@Resolver(() => LedgerItem)
export class LedgerFieldsResolver {
  constructor(
    private readonly numbers: TenantNumberLoader,
    private readonly ledgerRaw: LedgerRaw,
  ) {}

  @ResolveField(() => NumberType, { nullable: true, description: "The tenant's number, if it is." })
  async number(
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
    @Parent() item: LedgerItem,
  ): Promise<NumberType | null> {
    return item.phoneNumberId
      ? this.numbers.byPhoneNumberId(actor, loaders, item.phoneNumberId)
      : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The item as WhatsApp sent it; null once its body is no longer kept.',
  })
  raw(
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
    @Parent() item: LedgerItem,
  ): Promise<string | null> {
    return this.ledgerRaw.load(actor, loaders, item.id);
  }
}
