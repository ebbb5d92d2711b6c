import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Agent } from './agent.type.js';

/** For modules that hold the id of an agent. */
export abstract class AgentDirectory {
  /** The agents of the actor's tenant among these ids, by id; the deactivated ones, too. */
  abstract find(
    manager: EntityManager,
    actor: Actor,
    agentIds: readonly string[],
  ): Promise<ReadonlyMap<string, Agent>>;
}
