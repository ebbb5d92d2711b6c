import { Field, InputType } from '@nestjs/graphql';
import { composed, type ComposedMessage, invalid, limited } from './composed-message.js';

const MAX_CONTACTS = 257;
const MAX_LENGTH = 200;

@InputType({ description: 'A card to send.' })
export class SharedContactInput {
  @Field()
  name: string;

  @Field(() => [String])
  phones: string[];

  @Field(() => [String], { nullable: true })
  emails?: string[] | null;
}

export function composeContacts(inputs: readonly SharedContactInput[]): ComposedMessage {
  if (inputs.length === 0 || inputs.length > MAX_CONTACTS) {
    throw invalid(`From 1 to ${MAX_CONTACTS} contacts.`, 'contacts');
  }
  const contacts = inputs.map((input, at) => {
    const path = ['contacts', String(at)];
    return {
      name: limited(input.name, MAX_LENGTH, ...path, 'name'),
      phones: input.phones.map((phone) => limited(phone, MAX_LENGTH, ...path, 'phones')),
      emails: (input.emails ?? []).map((email) => limited(email, MAX_LENGTH, ...path, 'emails')),
      organisation: null,
    };
  });
  return composed({
    type: 'CONTACTS',
    content: { contacts },
    payload: {
      type: 'contacts',
      contacts: contacts.map((contact) => ({
        // WhatsApp wants one more part of the name beside the formatted one.
        name: { formatted_name: contact.name, first_name: contact.name },
        phones: contact.phones.map((phone) => ({ phone, type: 'CELL' })),
        emails: contact.emails.map((email) => ({ email, type: 'WORK' })),
      })),
    },
  });
}
