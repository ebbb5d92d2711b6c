import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { notFound } from '../../platform/graphql/api-error.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { NumberEntity } from './number.entity.js';

/** The tenant's number, locked until the transaction ends; NOT_FOUND for anything else. */
export async function findNumber(
  manager: EntityManager,
  actor: Actor,
  numberId: string,
): Promise<NumberEntity> {
  const found = isUuid(numberId)
    ? await manager.findOne(NumberEntity, {
        where: { tenantId: actor.tenantId, id: numberId },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (!found) throw notFound('Number');
  return found;
}
