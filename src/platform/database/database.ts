import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';

/** A runaway statement, or a process that froze in its transaction, must not hold locks for long. */
const LIMITS = `set_config('statement_timeout', '30s', true),
  set_config('idle_in_transaction_session_timeout', '30s', true)`;
const ENTER_TENANT = `select set_config('role', 'waystation_tenant', true),
  set_config('app.tenant', $1, true), ${LIMITS}`;
const ENTER_SYSTEM = `select set_config('role', 'waystation_system', true),
  set_config('app.tenant', '', true), ${LIMITS}`;

/** PostgreSQL says: deadlock, or serialization failure. The transaction is gone; it may be run again. */
const RETRYABLE = new Set(['40P01', '40001']);
const MAX_TRIES = 4;

/**
 * The only way to an `EntityManager` for tenant data: one transaction an operation, begun by
 * entering the actor's tenant, so that row-level security holds even where a filter was forgotten.
 */
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Reads inside the actor's tenant. `work` must not write. */
  read<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => inTenant(manager, actor.tenantId, work));
  }

  /** Writes inside the actor's tenant; commits when `work` resolves, rolls back when it throws. */
  async write<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return retrying(() =>
      this.source.transaction((manager) => inTenant(manager, actor.tenantId, work)),
    );
  }

  /** Crosses tenants. Only for those listed in ARCHITECTURE.md. */
  async system<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return retrying(() =>
      this.source.transaction(async (manager) => {
        await manager.query(ENTER_SYSTEM);
        return work(manager);
      }),
    );
  }

  /**
   * Calls a function of ours that is SECURITY DEFINER: one statement, one round trip, a transaction
   * of its own. `name` comes from our code, never from outside.
   */
  call<T>(name: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
    return this.source.query<T[]>(`select * from ${name}(${places})`, [...parameters]);
  }

  /** Inside a `system` transaction: does one tenant's part as that tenant, then crosses again. */
  async asTenant<T>(
    manager: EntityManager,
    tenantId: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const result = await inTenant(manager, tenantId, work);
    await manager.query(ENTER_SYSTEM);
    return result;
  }
}

async function inTenant<T>(
  manager: EntityManager,
  tenantId: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  await manager.query(ENTER_TENANT, [tenantId]);
  return work(manager);
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    RETRYABLE.has(error.code)
  );
}
