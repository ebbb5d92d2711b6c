import type { Actor } from '../auth/actor.js';

/** Somebody looks at a conversation or types in it; valid for ten seconds unless it is renewed. */
export interface PresenceSeen {
  readonly agentId: string;
  readonly conversationId: string;
  readonly isTyping: boolean;
  readonly at: Date;
}

/** Who is looking and typing: never stored, carried between processes by the relay. */
export abstract class Presence {
  /**
   * Tells the others. `conversation` bears its id and the fields that the read permission on
   * Conversation looks at; the caller has authorised already. Never throws; the same again within
   * two seconds is dropped.
   */
  abstract show(actor: Actor, conversation: { readonly id: string }, isTyping: boolean): void;

  /** What is known now, then each change, of conversations that the actor may read; not oneself. */
  abstract subscribe(actor: Actor): AsyncIterableIterator<PresenceSeen>;
}
