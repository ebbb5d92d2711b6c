import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { byKey } from '../../platform/graphql/by-key.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { ContactLoader } from '../public/contact-loader.js';
import type { Contact } from '../public/contact.type.js';
import { ContactEntity } from './contact.entity.js';

@Injectable()
export class StoredContactLoader extends ContactLoader {
  constructor(private readonly database: Database) {
    super();
  }

  byId(actor: Actor, loaders: RequestLoaders, contactId: string): Promise<Contact | null> {
    return loaders.load<Contact>('contact.byId', contactId, (ids) =>
      this.database.read(actor, async (manager) => {
        const contacts = await manager.findBy(ContactEntity, {
          tenantId: actor.tenantId,
          id: In([...ids]),
        });
        return byKey(contacts, (contact) => contact.id);
      }),
    );
  }
}
