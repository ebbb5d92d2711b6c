import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Agent } from '../public/agent.type.js';
import { ListAgents } from './list-agents.query.js';

@Resolver(() => Agent)
export class AgentResolver {
  constructor(private readonly listAgents: ListAgents) {}

  @Query(() => [Agent], { description: 'The people of the tenant, by name.' })
  agents(@CurrentActor() actor: Actor): Promise<Agent[]> {
    return this.listAgents.execute(actor);
  }
}
