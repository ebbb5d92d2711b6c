import type { Actor } from '../../platform/auth/actor.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import type { Contact } from './contact.type.js';

/** Contacts for the fields that other modules add, batched per request. */
export abstract class ContactLoader {
  /** Of an object that the viewer may see already, such as their conversation. */
  abstract byId(actor: Actor, loaders: RequestLoaders, contactId: string): Promise<Contact | null>;
}
