import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import type { Agent } from '../public/agent.type.js';
import { AgentEntity } from './agent.entity.js';

/** All people of the tenant by name: few enough for one list. */
@Injectable()
export class ListAgents {
  constructor(private readonly database: Database) {}

  execute(actor: Actor): Promise<Agent[]> {
    authorize(actor, 'read', 'Agent');
    return this.database.read(actor, (manager) =>
      manager.find(AgentEntity, {
        where: { tenantId: actor.tenantId },
        order: { name: 'asc', id: 'asc' },
      }),
    );
  }
}
