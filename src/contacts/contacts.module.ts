import { Module, type OnModuleInit } from '@nestjs/common';
import { PermissionRegistry } from '../platform/auth/ability.js';
import { ContactFieldsResolver } from './contact/contact-fields.resolver.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { ListContacts } from './contact/list-contacts.query.js';
import { StoredContactLoader } from './contact/stored-contact-loader.js';
import { UpdateContact } from './contact/update-contact.js';
import { contactsPermissions } from './contacts.permissions.js';
import { PostgresContactDirectory } from './directory/postgres-contact-directory.js';
import { IdentityLoader } from './identity/identity-loader.js';
import { ContactDirectory } from './public/contact-directory.js';
import { ContactLoader } from './public/contact-loader.js';

@Module({
  providers: [
    ContactResolver,
    ContactFieldsResolver,
    ListContacts,
    UpdateContact,
    IdentityLoader,
    { provide: ContactLoader, useClass: StoredContactLoader },
    { provide: ContactDirectory, useClass: PostgresContactDirectory },
  ],
  exports: [ContactDirectory, ContactLoader],
})
export class ContactsModule implements OnModuleInit {
  constructor(private readonly permissions: PermissionRegistry) {}

  onModuleInit(): void {
    this.permissions.register(contactsPermissions);
  }
}
