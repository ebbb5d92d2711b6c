import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { KeysetSource } from '../../platform/database/keyset-page.js';
import { containsPattern } from '../../platform/database/sql-params.js';
import type { Connection } from '../../platform/graphql/connection.js';
import { listConnection } from '../../platform/graphql/list-connection.js';
import type { Contact } from '../public/contact.type.js';
import { contactMatches } from '../public/contact-search.js';
import { ContactEntity } from './contact.entity.js';
import { readableContacts } from './readable-contacts.js';

@InputType({ description: 'Which contacts.' })
export class ContactFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name or an identity, in either case.',
  })
  search?: string | null;
}

@ArgsType()
export class ListContactsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: '1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;
}

/** Newest contacts first, of those that the actor may see. */
@Injectable()
export class ListContacts {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, args: ListContactsArgs): Promise<Connection<Contact>> {
    const source = contactsSource(actor, args.filter?.search);
    return listConnection(this.database, actor, ContactEntity, source, args);
  }
}

function contactsSource(actor: Actor, search: string | null | undefined): KeysetSource {
  const { from, where, params } = readableContacts(actor);
  const conditions = [where];
  const text = search?.trim();
  if (text) conditions.push(contactMatches('c.id', params.add(containsPattern(text))));
  return {
    from,
    where: conditions.join(' and '),
    params: params.values,
    sortColumn: 'c.created_at',
    idColumn: 'c.id',
    isDescending: true,
  };
}
