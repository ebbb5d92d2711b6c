import { Injectable } from '@nestjs/common';
import { type EntityManager, Raw } from 'typeorm';
import type { Person } from '../../platform/auth/person.js';
import { Database } from '../../platform/database/database.js';
import { TenantDirectory } from '../../tenants/public/tenant-directory.js';
import { AgentEntity } from '../agent/agent.entity.js';
import { PlatformAdminEntity } from '../platform-admin/platform-admin.entity.js';
import type { Portal } from './session.input.js';

export interface FoundPerson {
  readonly person: Person;
  readonly passwordHash: string;
  readonly tokenEpoch: number;
}

/** Who may come in by this door under this e-mail; null for everybody else, without saying why. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
  ) {}

  execute(email: string, portal: Portal): Promise<FoundPerson | null> {
    return this.database.system(async (manager) => {
      const admin = portal === 'ADMIN' ? await platformAdmin(manager, email) : null;
      return admin ?? this.agent(manager, email, portal);
    });
  }

  private async agent(
    manager: EntityManager,
    email: string,
    portal: Portal,
  ): Promise<FoundPerson | null> {
    const agent = await manager.findOneBy(AgentEntity, {
      email: caseFolded(email),
      isActive: true,
      role: portal === 'ADMIN' ? 'TENANT_ADMIN' : 'AGENT',
    });
    if (!agent) return null;
    const { id, tenantId, passwordHash, tokenEpoch } = agent;
    const active = await this.tenants.activeAmong(manager, [tenantId]);
    if (!active.has(tenantId)) return null;
    return { person: { kind: 'agent', tenantId, agentId: id }, passwordHash, tokenEpoch };
  }
}

async function platformAdmin(manager: EntityManager, email: string): Promise<FoundPerson | null> {
  const admin = await manager.findOneBy(PlatformAdminEntity, {
    email: caseFolded(email),
    isActive: true,
  });
  if (!admin) return null;
  const { id, passwordHash, tokenEpoch } = admin;
  return { person: { kind: 'platform', platformAdminId: id }, passwordHash, tokenEpoch };
}

function caseFolded(email: string) {
  return Raw((column) => `lower(${column}) = lower(:email)`, { email: email.trim() });
}
