import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

export interface PersonSeen {
  /** Digits without plus. */
  readonly waId: string | null;
  readonly bsuid: string | null;
  readonly username: string | null;
  readonly profileName: string | null;
}

/** New names of a person whom we know already, told by WhatsApp. */
export interface PersonMoved {
  readonly contactId: string;
  readonly waId: string | null;
  readonly bsuid: string | null;
}

export abstract class ContactDirectory {
  /**
   * Finds or makes the contact of each person, in one go and safely under races; links identities
   * learnt together (a phone number that comes with a known BSUID). Returned in the same order.
   */
  abstract resolve(
    manager: EntityManager,
    actor: Actor,
    people: readonly PersonSeen[],
  ): Promise<readonly string[]>;

  /**
   * Adds the new phone number, which becomes primary, or BSUID to the contact; the old ones stay,
   * for messages that are still under way. One that names another contact already is left there.
   */
  abstract move(
    manager: EntityManager,
    actor: Actor,
    people: readonly PersonMoved[],
  ): Promise<void>;

  /** How to write to the contact: the primary phone number, else the BSUID, else null. */
  abstract recipientOf(
    manager: EntityManager,
    actor: Actor,
    contactId: string,
  ): Promise<{ readonly kind: 'PHONE' | 'BSUID'; readonly value: string } | null>;

  /** Whether the actor may see the contact; false for one that does not exist. */
  abstract canRead(manager: EntityManager, actor: Actor, contactId: string): Promise<boolean>;

  /** Lets an agent see the contact (or no longer): kept by the inbox as assignments change. */
  abstract grantAccess(
    manager: EntityManager,
    actor: Actor,
    contactId: string,
    agentId: string,
  ): Promise<void>;
  abstract revokeAccess(
    manager: EntityManager,
    actor: Actor,
    contactId: string,
    agentId: string,
  ): Promise<void>;
}
