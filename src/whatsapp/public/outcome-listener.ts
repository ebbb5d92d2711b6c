import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

export type OutcomeKind =
  'ACCEPTED' | 'SENT' | 'DELIVERED' | 'READ' | 'PLAYED' | 'FAILED' | 'UNKNOWN';

/** One thing learnt about an outgoing message, from the call or from a status webhook. */
export interface Outcome {
  /** Place in the batch; the verdict is returned under it. */
  readonly index: number;
  readonly source: 'INBOX' | 'CAMPAIGN';
  /** Id that the owner gave when it enqueued (a message, a recipient). */
  readonly sourceId: string;
  readonly numberId: string;
  readonly kind: OutcomeKind;
  readonly at: Date;
  readonly wamid: string | null;
  readonly failure: {
    readonly code: number;
    readonly title: string;
    readonly detail: string | null;
  } | null;
  readonly pricing: { readonly category: string | null; readonly type: string | null } | null;
}

export interface OutcomeVerdict {
  readonly index: number;
  /** DUPLICATE: nothing new was learnt. */
  readonly outcome: 'PROCESSED' | 'DUPLICATE';
}

/**
 * Declared here, implemented by inbox and campaigns for their own source. Called in the transaction
 * that stores the outcome, inside the tenant. Outcomes come in any order and repeat.
 */
export interface OutcomeListener {
  record(
    manager: EntityManager,
    actor: Actor,
    outcomes: readonly Outcome[],
  ): Promise<readonly OutcomeVerdict[]>;
}
