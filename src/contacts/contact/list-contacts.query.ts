import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { countRows, type KeysetSource, keysetPage } from '../../platform/database/keyset-page.js';
import { containsPattern } from '../../platform/database/sql-params.js';
import { inOrder } from '../../platform/graphql/by-key.js';
import { type Connection, toConnection } from '../../platform/graphql/connection.js';
import type { Contact } from '../public/contact.type.js';
import { contactMatches } from '../public/contact-search.js';
import { ContactEntity } from './contact.entity.js';
import { readableContacts } from './readable-contacts.js';

@InputType()
export class ContactFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name or an identity, in either case.',
  })
  search?: string | null;
}

@ArgsType()
export class ListContactsArgs {
  @Field(() => Int, { defaultValue: 50, description: '1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;
}

/** Newest contacts first, of those that the actor may see. */
@Injectable()
export class ListContacts {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, args: ListContactsArgs): Promise<Connection<Contact>> {
    const source = contactsSource(actor, args.filter?.search);
    const { page, rows } = await this.database.read(actor, async (manager) => {
      const page = await keysetPage(manager, source, args);
      const contacts = await manager.findBy(ContactEntity, {
        tenantId: actor.tenantId,
        id: In([...page.ids]),
      });
      return { page, rows: inOrder(contacts, page.ids) };
    });
    return toConnection(
      { ...page, rows },
      (contact) => page.cursors.get(contact.id) ?? '',
      () => this.database.read(actor, (manager) => countRows(manager, source)),
    );
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
