import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PermissionRegistry } from '../platform/auth/ability.js';
import { ActorSource } from '../platform/auth/actor-source.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { AgentResolver } from './agent/agent.resolver.js';
import { ListAgents } from './agent/list-agents.query.js';
import { StoredAgents } from './agent/stored-agents.js';
import { agentsPermissions } from './agents.permissions.js';
import { AgentDirectory } from './public/agent-directory.js';
import { DeliverSession } from './session/deliver-session.js';
import { FindPerson } from './session/find-person.js';
import { PersonStanding } from './session/person-standing.js';
import { RefreshSession } from './session/refresh-session.js';
import { SessionResolver } from './session/session.resolver.js';
import { SignIn } from './session/sign-in.js';
import { SignInLimits } from './session/sign-in-limits.js';
import { SignOut } from './session/sign-out.js';
import { ViewSelf } from './viewer/view-self.query.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

/** Global, because the platform's authentication asks it how people stand. */
@Global()
@Module({
  imports: [TenantsModule],
  providers: [
    { provide: ActorSource, useClass: PersonStanding },
    { provide: AgentDirectory, useClass: StoredAgents },
    ListAgents,
    AgentResolver,
    FindPerson,
    SignInLimits,
    DeliverSession,
    SignIn,
    RefreshSession,
    SignOut,
    SessionResolver,
    ViewSelf,
    ViewerResolver,
  ],
  exports: [ActorSource, AgentDirectory],
})
export class AgentsModule implements OnModuleInit {
  constructor(private readonly permissions: PermissionRegistry) {}

  onModuleInit(): void {
    this.permissions.register(agentsPermissions);
  }
}
