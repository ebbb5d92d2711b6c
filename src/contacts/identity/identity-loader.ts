import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { groupedBy } from '../../platform/graphql/by-key.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import type { ContactIdentity } from '../public/contact-identity.type.js';
import { ContactIdentityEntity } from './contact-identity.entity.js';

/** All identities of a contact, the primary phone number first. */
@Injectable()
export class IdentityLoader {
  constructor(private readonly database: Database) {}

  async load(
    actor: Actor,
    loaders: RequestLoaders,
    contactId: string,
  ): Promise<readonly ContactIdentity[]> {
    const identities = await loaders.load<readonly ContactIdentity[]>(
      'identity.byContact',
      contactId,
      (ids) =>
        this.database.read(actor, async (manager) => {
          const rows = await manager.find(ContactIdentityEntity, {
            where: { tenantId: actor.tenantId, contactId: In([...ids]) },
            order: { isPrimary: 'DESC', createdAt: 'ASC', id: 'ASC' },
          });
          return groupedBy(rows, (identity) => identity.contactId);
        }),
    );
    return identities ?? [];
  }
}
