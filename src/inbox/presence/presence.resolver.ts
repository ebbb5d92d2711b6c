import {
  Args,
  Field,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Agent } from '../../agents/public/agent.type.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Presence, type PresenceSeen } from '../../platform/events/presence.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { AgentLoader } from '../conversation/agent-loader.js';
import { PresenceType } from './presence.type.js';
import { ShowPresence, ShowPresenceInput } from './show-presence.js';

@ObjectType({ description: 'Whether colleagues were told.' })
export class ShowPresencePayload {
  @Field()
  shown: boolean;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@Resolver(() => PresenceType)
export class PresenceResolver {
  constructor(
    private readonly seen: Presence,
    private readonly showsPresence: ShowPresence,
    private readonly agents: AgentLoader,
  ) {}

  @Mutation(() => ShowPresencePayload, {
    description: 'Tells colleagues that the viewer looks at or writes in a conversation.',
  })
  async showPresence(@CurrentActor() actor: Actor, @Args('input') input: ShowPresenceInput) {
    return { ...(await this.showsPresence.execute(actor, input)), userErrors: [] };
  }

  @Subscription(() => PresenceType, {
    description: 'Colleagues in conversations that the viewer may see.',
    resolve: (seen: PresenceSeen) => seen,
  })
  presence(@CurrentActor() actor: Actor) {
    return this.seen.subscribe(actor);
  }

  @ResolveField(() => Agent)
  agent(
    @Parent() { agentId }: PresenceType,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: RequestLoaders,
  ) {
    return this.agents.byId(actor, loaders, agentId);
  }
}
