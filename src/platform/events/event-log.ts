import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { uuidv7 } from '../database/uuidv7.js';

/** Event types are past tense, `<object>.<what happened>`. */
export type EventType =
  'message.added' | 'message.updated' | 'conversation.updated' | 'media.updated' | 'number.updated';

export interface NewEvent {
  readonly type: EventType;
  readonly conversationId?: string;
  readonly messageId?: string;
  /** The object itself where it is neither of the two (a number, a medium). */
  readonly subjectId?: string;
  /**
   * Set when the assignment changed: who had it, or null when nobody had. Whoever could see it then
   * and cannot now learns that it is out of sight.
   */
  readonly previousAssigneeId?: string | null;
}

/** Stands in the log for "it was assigned to nobody"; null there means "it did not change". */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Writes events in the transaction of the change they tell of. They get their number after the
 * commit, from the sequencer; call `EventBell.ring()` once the transaction has committed.
 */
export class EventLog {
  async append(manager: EntityManager, actor: Actor, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await manager.query(
      `insert into events (id, tenant_id, type, conversation_id, message_id, subject_id, previous_assignee_id)
       select u.id, $1, u.type, u.conversation_id, u.message_id, u.subject_id, u.previous_assignee_id
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])
         as u (id, type, conversation_id, message_id, subject_id, previous_assignee_id)`,
      [
        actor.tenantId,
        events.map(() => uuidv7()),
        events.map((event) => event.type),
        events.map((event) => event.conversationId ?? null),
        events.map((event) => event.messageId ?? null),
        events.map((event) => event.subjectId ?? null),
        events.map((event) =>
          event.previousAssigneeId === null ? NOBODY : event.previousAssigneeId,
        ),
      ],
    );
  }
}

/** Wakes the sequencer, wherever it runs. Cheap, coalesced, never throws. */
export abstract class EventBell {
  abstract ring(): void;
}
