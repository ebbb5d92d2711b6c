import type { EntityManager } from 'typeorm';
import { isTransient } from './transient.js';

/**
 * Does `work` for all items at once, behind a savepoint. When it throws, the items are halved until
 * only those that throw by themselves are left; `poisoned` hears of each, all others are done.
 * Troubles of the database itself are thrown on: no item is to blame for them.
 */
export async function inHalves<T>(
  manager: EntityManager,
  items: readonly T[],
  work: (items: readonly T[]) => Promise<void>,
  poisoned: (item: T, error: unknown) => void,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  await manager.query('savepoint half');
  try {
    await work(items);
    await manager.query('release savepoint half');
    return;
  } catch (error) {
    // Fails when the connection is gone, and that error is the one to see.
    await manager.query('rollback to savepoint half');
    await manager.query('release savepoint half');
    if (isTransient(error)) throw error;
    if (items.length === 1) return poisoned(first, error);
  }
  const middle = Math.ceil(items.length / 2);
  await inHalves(manager, items.slice(0, middle), work, poisoned);
  await inHalves(manager, items.slice(middle), work, poisoned);
}
