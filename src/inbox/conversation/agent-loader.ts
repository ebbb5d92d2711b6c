import { Injectable } from '@nestjs/common';
import { AgentDirectory } from '../../agents/public/agent-directory.js';
import type { Agent } from '../../agents/public/agent.type.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';

/** Colleagues, for fields that hold the id of one. */
@Injectable()
export class AgentLoader {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentDirectory,
  ) {}

  byId(actor: Actor, loaders: RequestLoaders, agentId: string): Promise<Agent | null> {
    return loaders.load<Agent>('agent.byId', agentId, (ids) =>
      this.database.read(actor, (manager) => this.agents.find(manager, actor, ids)),
    );
  }
}
