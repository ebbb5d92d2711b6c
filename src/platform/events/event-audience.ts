import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import type { EventType } from './event-log.js';

/** A numbered event as it stands in the log. */
export interface EventRow {
  readonly id: string;
  readonly seq: string;
  readonly type: EventType;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly subjectId: string | null;
  readonly previousAssigneeId: string | null;
  readonly at: Date;
}

/**
 * What subscribers are shown of an event. `conversation` bears the fields that the read permission
 * on Conversation looks at; null means that it is gone, and then nobody is told.
 */
export interface HydratedEvent {
  readonly conversation: object | null;
  readonly message: object | null;
}

/** Loads once, for all subscribers of a tenant, what a batch of events tells of; keyed by event id. */
export interface EventHydrator {
  hydrate(
    manager: EntityManager,
    actor: Actor,
    rows: readonly EventRow[],
  ): Promise<ReadonlyMap<string, HydratedEvent>>;
}

/** Where the module that owns conversations registers itself at start; platform knows none. */
export class EventAudience {
  private hydrator: EventHydrator | null = null;

  register(hydrator: EventHydrator): void {
    this.hydrator = hydrator;
  }

  async hydrate(
    manager: EntityManager,
    actor: Actor,
    rows: readonly EventRow[],
  ): Promise<ReadonlyMap<string, HydratedEvent>> {
    return this.hydrator ? this.hydrator.hydrate(manager, actor, rows) : new Map();
  }
}
