import type { Actor } from '../auth/actor.js';
import type { EventType } from './event-log.js';

/**
 * One event as a subscriber gets it. The very same object goes to everybody who may see it: a
 * subscription's `resolve` reads from it and never copies it, because the socket shares the
 * execution of one event between equal subscriptions by its identity.
 */
export interface DeliveredEvent {
  /** Opaque; hand it to `events(after:)` to go on from here. */
  readonly cursor: string;
  /** `conversation.hidden` tells one who was assigned that it is out of sight now. */
  readonly type: EventType | 'conversation.hidden';
  readonly at: Date;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  /** As the hydrator gave them. */
  readonly conversation: object | null;
  readonly message: object | null;
}

export interface EventFilter {
  /** All types when absent. */
  readonly types?: readonly DeliveredEvent['type'][];
  readonly conversationId?: string | null;
  /** Replays what came after this cursor first; RESYNC_REQUIRED when that is no longer possible. */
  readonly after?: string | null;
}

/** What a subscription's resolver returns, as it is. */
export interface EventStream extends AsyncIterableIterator<DeliveredEvent> {
  /** Resolves when nothing that happens from now on can be missed; rejects on a useless cursor. */
  ready(): Promise<void>;
  return(): Promise<IteratorResult<DeliveredEvent>>;
}

/** The events of a tenant as one person may see them, live and, from a cursor, without a gap. */
export abstract class EventFeed {
  /** A useless cursor rejects `ready()` and the first `next()`: RESYNC_REQUIRED or BAD_USER_INPUT. */
  abstract subscribe(actor: Actor, filter?: EventFilter): EventStream;

  /** The place in the feed that a fresh reader starts from: take it before reading the lists. */
  abstract cursor(actor: Actor): Promise<string>;
}
