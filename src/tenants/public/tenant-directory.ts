import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Tenant } from './tenant.type.js';

export abstract class TenantDirectory {
  /** The actor's own tenant. */
  abstract own(manager: EntityManager, actor: Actor): Promise<Tenant>;
  /** For sign-in and tokens, which cross tenants: those of the ids that are active tenants. */
  abstract activeAmong(
    manager: EntityManager,
    tenantIds: readonly string[],
  ): Promise<ReadonlySet<string>>;
}
