import type { Subject } from '../auth/ability.js';
import type { Actor } from '../auth/actor.js';
import { may } from '../auth/authorize.js';
import type { EventRow, HydratedEvent } from './event-audience.js';
import { encodeEventCursor } from './event-cursor.js';
import type { DeliveredEvent } from './event-feed.js';
import { type EventType, NOBODY } from './event-log.js';
import { permissionClass } from './permission-class.js';

/** Who may see an event that belongs to no conversation. */
const SUBJECTS: Partial<Record<EventType, Subject>> = { 'number.updated': 'Number' };

/** One event for all subscribers: decides once per permission class, and shows all the same object. */
export class VisibleEvent {
  readonly seq: bigint;
  private readonly shown: DeliveredEvent;
  private hidden: DeliveredEvent | null = null;
  private readonly verdicts = new Map<string, DeliveredEvent | null>();

  constructor(
    private readonly row: EventRow,
    hydrated: HydratedEvent | undefined,
    epoch: string,
  ) {
    this.seq = BigInt(row.seq);
    this.shown = {
      cursor: encodeEventCursor({ epoch, seq: this.seq }),
      type: row.type,
      at: row.at,
      conversationId: row.conversationId,
      messageId: row.messageId,
      conversation: hydrated?.conversation ?? null,
      message: hydrated?.message ?? null,
    };
  }

  get conversationId(): string | null {
    return this.row.conversationId;
  }

  /** What this actor gets of it: the event, the news that it is out of sight, or nothing. */
  for(actor: Actor): DeliveredEvent | null {
    const name = permissionClass(actor.ability);
    let verdict = this.verdicts.get(name);
    if (verdict === undefined) {
      verdict = this.decide(actor);
      this.verdicts.set(name, verdict);
    }
    return verdict;
  }

  private decide(actor: Actor): DeliveredEvent | null {
    if (!this.row.conversationId) {
      const subject = SUBJECTS[this.row.type];
      return subject && may(actor, 'read', subject) ? this.shown : null;
    }
    const { conversation, message } = this.shown;
    if (!conversation) return null;
    if (!may(actor, 'read', 'Conversation', conversation)) {
      return this.couldSeeBefore(actor, conversation) ? this.outOfSight() : null;
    }
    return this.row.messageId && !message ? null : this.shown;
  }

  private couldSeeBefore(actor: Actor, conversation: object): boolean {
    const previous = this.row.previousAssigneeId;
    if (!previous) return false;
    const before = { ...conversation, assigneeId: previous === NOBODY ? null : previous };
    return may(actor, 'read', 'Conversation', before);
  }

  private outOfSight(): DeliveredEvent {
    this.hidden ??= {
      ...this.shown,
      type: 'conversation.hidden',
      messageId: null,
      conversation: null,
      message: null,
    };
    return this.hidden;
  }
}
