import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

/** What other modules may know of a number; no secret. */
export interface NumberSummary {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly name: string;
  readonly displayPhoneNumber: string;
  readonly isActive: boolean;
  readonly pausedReason: string | null;
}

export abstract class Numbers {
  /** Null when the tenant has no such number. */
  abstract find(
    manager: EntityManager,
    actor: Actor,
    numberId: string,
  ): Promise<NumberSummary | null>;
}
