import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { AgentDirectory } from '../public/agent-directory.js';
import type { Agent } from '../public/agent.type.js';
import { AgentEntity } from './agent.entity.js';

@Injectable()
export class StoredAgents extends AgentDirectory {
  async find(
    manager: EntityManager,
    actor: Actor,
    agentIds: readonly string[],
  ): Promise<ReadonlyMap<string, Agent>> {
    if (agentIds.length === 0) return new Map();
    const agents = await manager.findBy(AgentEntity, {
      tenantId: actor.tenantId,
      id: In([...agentIds]),
    });
    return new Map(agents.map((agent) => [agent.id, agent]));
  }
}
