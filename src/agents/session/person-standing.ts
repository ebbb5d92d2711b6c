import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ActorSource, type Standing } from '../../platform/auth/actor-source.js';
import { type Person, personKey } from '../../platform/auth/person.js';
import { Database } from '../../platform/database/database.js';
import { TenantDirectory } from '../../tenants/public/tenant-directory.js';
import { AgentEntity } from '../agent/agent.entity.js';
import { PlatformAdminEntity } from '../platform-admin/platform-admin.entity.js';

/** Tells the platform how the bearers of access tokens stand. */
@Injectable()
export class PersonStanding extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
  ) {
    super();
  }

  standings(people: readonly Person[]): Promise<readonly (Standing | null)[]> {
    return this.database.system(async (manager) => {
      const known = new Map([
        ...(await this.ofAgents(manager, people)),
        ...(await ofPlatformAdmins(manager, people)),
      ]);
      return people.map((person) => known.get(personKey(person)) ?? null);
    });
  }

  private async ofAgents(
    manager: EntityManager,
    people: readonly Person[],
  ): Promise<[string, Standing][]> {
    const ids = people.flatMap((person) => (person.kind === 'agent' ? [person.agentId] : []));
    if (ids.length === 0) return [];
    const agents = await manager.findBy(AgentEntity, { id: In(ids), isActive: true });
    const active = await this.tenants.activeAmong(
      manager,
      agents.map(({ tenantId }) => tenantId),
    );
    return agents
      .filter(({ tenantId }) => active.has(tenantId))
      .map(({ id: agentId, tenantId, tokenEpoch, role, level }) => [
        personKey({ kind: 'agent', tenantId, agentId }),
        { tokenEpoch, facts: { tenantId, agentId, role, level } },
      ]);
  }
}

async function ofPlatformAdmins(
  manager: EntityManager,
  people: readonly Person[],
): Promise<[string, Standing][]> {
  const ids = people.flatMap((person) =>
    person.kind === 'platform' ? [person.platformAdminId] : [],
  );
  if (ids.length === 0) return [];
  const admins = await manager.findBy(PlatformAdminEntity, { id: In(ids), isActive: true });
  return admins.map(({ id, tokenEpoch }) => [
    personKey({ kind: 'platform', platformAdminId: id }),
    { tokenEpoch, facts: null },
  ]);
}
