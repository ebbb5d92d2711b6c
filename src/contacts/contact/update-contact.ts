import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/api-error.js';
import type { Contact } from '../public/contact.type.js';
import { findContact } from './find-contact.js';

@InputType({ description: 'Fields that are left out stay; null empties one.' })
export class UpdateContactInput {
  @Field(() => ID)
  contactId: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  company?: string | null;
}

@Injectable()
export class UpdateContact {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, input: UpdateContactInput): Promise<{ contact: Contact }> {
    return this.database.write(actor, async (manager) => {
      const contact = await findContact(manager, actor, input.contactId);
      if (!contact) throw notFound('Contact');
      authorize(actor, 'update', 'Contact', contact);
      contact.edit(input, new Date());
      await manager.save(contact);
      await this.audit.append(manager, actor, {
        action: 'contact.updated',
        objectType: 'Contact',
        objectId: contact.id,
      });
      return { contact };
    });
  }
}
