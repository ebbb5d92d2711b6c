import type { PermissionFacts } from './ability.js';
import type { Person } from './person.js';

/** How a person stands at this moment. */
export interface Standing {
  /** Tokens with another epoch are void: it rises with a new password or a deactivation. */
  readonly tokenEpoch: number;
  /** What permissions are decided on; null for a platform admin. */
  readonly facts: PermissionFacts | null;
}

/** Declared here, implemented by agents, which owns the people. */
export abstract class ActorSource {
  /**
   * In the order of the people. Null where there is no such person, or the person or the tenant was
   * deactivated.
   */
  abstract standings(people: readonly Person[]): Promise<readonly (Standing | null)[]>;
}
