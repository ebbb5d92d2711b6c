import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Contact, ContactConnection } from '../public/contact.type.js';
import { findContact } from './find-contact.js';
import { ListContacts, ListContactsArgs } from './list-contacts.query.js';
import { UpdateContact, UpdateContactInput } from './update-contact.js';

@ObjectType({ description: 'The changed contact, or why it was refused.' })
export class ContactPayload {
  @Field(() => Contact, { nullable: true })
  contact: Contact | null;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@Resolver(() => Contact)
export class ContactResolver {
  constructor(
    private readonly database: Database,
    private readonly listContacts: ListContacts,
    private readonly updatesContact: UpdateContact,
  ) {}

  @Query(() => ContactConnection, {
    description: 'Contacts that the viewer may see, newest first.',
  })
  contacts(@CurrentActor() actor: Actor, @Args() args: ListContactsArgs) {
    return this.listContacts.execute(actor, args);
  }

  @Query(() => Contact, { nullable: true, description: 'Null unless the viewer may see it.' })
  contact(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.database.read(actor, (manager) => findContact(manager, actor, id));
  }

  @Mutation(() => ContactPayload, { description: 'Edits what the tenant knows of a contact.' })
  updateContact(@CurrentActor() actor: Actor, @Args('input') input: UpdateContactInput) {
    return refusable(() => this.updatesContact.execute(actor, input), { contact: null });
  }
}
