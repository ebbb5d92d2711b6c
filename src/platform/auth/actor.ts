import type { Ability } from './ability.js';

/**
 * Who asks. The first argument of every deed and query, the same in api and worker; nothing is
 * ambient. `tenantId` is the wall: `Database` opens every transaction inside it.
 */
export interface Actor {
  readonly kind: 'agent' | 'system';
  readonly tenantId: string;
  /** The person, or null for the system. */
  readonly agentId: string | null;
  readonly ability: Ability;
  /** Ties log lines, audit rows and error answers of one request together. */
  readonly requestId: string;
}

/** A platform admin belongs to no tenant and reaches no tenant data through `Database.read`. */
export interface PlatformActor {
  readonly kind: 'platform';
  readonly platformAdminId: string;
  readonly requestId: string;
}

/** Whoever a verified access token stands for. */
export type Caller = Actor | PlatformActor;
