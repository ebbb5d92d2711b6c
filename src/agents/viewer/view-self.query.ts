import { Injectable } from '@nestjs/common';
import { type Ability, ACTIONS, SUBJECTS } from '../../platform/auth/ability.js';
import type { Caller } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { TenantDirectory } from '../../tenants/public/tenant-directory.js';
import { AgentDirectory } from '../public/agent-directory.js';
import type { Viewer } from './viewer.type.js';

@Injectable()
export class ViewSelf {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentDirectory,
    private readonly tenants: TenantDirectory,
  ) {}

  execute(caller: Caller): Promise<Viewer> {
    if (caller.kind === 'platform') return Promise.resolve(PLATFORM_ADMIN);
    return this.database.read(caller, async (manager) => {
      const ids = caller.agentId ? [caller.agentId] : [];
      const agents = await this.agents.find(manager, caller, ids);
      return {
        agent: [...agents.values()][0] ?? null,
        tenant: await this.tenants.own(manager, caller),
        isPlatformAdmin: false,
        permissions: permissionsOf(caller.ability),
      };
    });
  }
}

const PLATFORM_ADMIN: Viewer = {
  agent: null,
  tenant: null,
  isPlatformAdmin: true,
  permissions: [],
};

/** What the person may do to some objects at least; the objects themselves say `viewerCan…`. */
function permissionsOf(ability: Ability): string[] {
  return SUBJECTS.flatMap((subject) =>
    ACTIONS.filter((action) => ability.can(action, subject)).map(
      (action) => `${action}:${subject}`,
    ),
  );
}
