import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, edgeOf } from '../../platform/graphql/connection.js';

/** Names and identities are added by the field resolver, conversations by the inbox. */
@ObjectType({ description: 'A person with whom the tenant writes.' })
export class Contact {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Given by the tenant.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Chosen by the person on WhatsApp.' })
  profileName: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  company: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  updatedAt: Date;
}

@ObjectType({ description: 'A contact in a page.' })
export class ContactEdge extends edgeOf(Contact) {}

@ObjectType({ description: 'A page of contacts.' })
export class ContactConnection extends connectionOf(Contact, ContactEdge) {}
