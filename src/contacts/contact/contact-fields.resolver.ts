import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { IdentityLoader } from '../identity/identity-loader.js';
import { Contact } from '../public/contact.type.js';
import { ContactIdentity } from '../public/contact-identity.type.js';

const E164 = /^\+[1-9]\d{6,14}$/;

@Resolver(() => Contact)
export class ContactFieldsResolver {
  constructor(private readonly identityLoader: IdentityLoader) {}

  @ResolveField(() => String, {
    description: 'Given name, else the WhatsApp profile name, else the number or username.',
  })
  async displayName(
    @Parent() contact: Contact,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string> {
    if (contact.name || contact.profileName) return contact.name ?? contact.profileName ?? '';
    const identities = await this.identities(contact, actor, loaders);
    return phoneOf(identities) ?? nameOf(identities) ?? 'Unknown';
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The primary phone number in E.164; null for people known by username only.',
  })
  async phoneNumber(
    @Parent() contact: Contact,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return phoneOf(await this.identities(contact, actor, loaders));
  }

  @ResolveField(() => [ContactIdentity], { description: 'Primary phone number first.' })
  identities(
    @Parent() contact: Contact,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly ContactIdentity[]> {
    return this.identityLoader.load(actor, loaders, contact.id);
  }
}

function phoneOf(identities: readonly ContactIdentity[]): string | null {
  const phone = identities.find((identity) => identity.kind === 'PHONE');
  const written = phone ? `+${phone.value}` : '';
  return E164.test(written) ? written : null;
}

function nameOf(identities: readonly ContactIdentity[]): string | null {
  const username = identities.find((identity) => identity.kind === 'USERNAME');
  return username ? `@${username.value}` : (identities[0]?.value ?? null);
}
