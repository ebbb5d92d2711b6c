import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Config } from '../../platform/config/config.js';
import { Loaders, RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { NumberType } from '../public/number.type.js';
import { NumberVault } from './number-vault.js';
import { TenantNumberLoader } from './tenant-numbers.js';

@Resolver(() => NumberType)
export class NumberFieldsResolver {
  constructor(
    private readonly config: Config,
    private readonly loader: TenantNumberLoader,
    private readonly vault: NumberVault,
  ) {}

  @ResolveField(() => String, { description: 'Address to enter at Meta for this number.' })
  webhookUrl(@Parent() number: NumberType): string {
    const path = encodeURIComponent(number.phoneNumberId);
    return `${this.config.publicUrl}/webhooks/whatsapp/${path}`;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Only for those who may manage numbers.',
  })
  async verifyToken(
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
    @Parent() number: NumberType,
  ): Promise<string | null> {
    if (!may(actor, 'connect', 'Number')) return null;
    const entity = await this.loader.entity(actor, loaders, number.id);
    return entity && this.vault.verifyToken(entity);
  }
}
