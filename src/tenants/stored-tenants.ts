import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { TenantDirectory } from './public/tenant-directory.js';
import type { Tenant } from './public/tenant.type.js';
import { TenantEntity } from './tenant.entity.js';

@Injectable()
export class StoredTenants extends TenantDirectory {
  own(manager: EntityManager, actor: Actor): Promise<Tenant> {
    return manager.findOneByOrFail(TenantEntity, { id: actor.tenantId });
  }

  async activeAmong(
    manager: EntityManager,
    tenantIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const active = await manager.find(TenantEntity, {
      select: { id: true },
      where: { id: In([...tenantIds]), isActive: true },
    });
    return new Set(active.map(({ id }) => id));
  }
}
