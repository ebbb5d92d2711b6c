import type { EntityManager } from 'typeorm';

/** One webhook POST as the journal keeps it. */
export interface Delivery {
  readonly id: string;
  readonly route: 'PLATFORM' | 'NUMBER';
  readonly routePhoneNumberId: string | null;
  readonly body: Buffer;
  readonly receivedAt: Date;
}

const COLUMNS = `id, route, route_phone_number_id as "routePhoneNumberId", body,
  received_at as "receivedAt"`;

/** Locks so many bytes are read at once at most; the first is taken whatever its size. */
const MAX_BYTES = 6 * 1024 * 1024;

/** The oldest pending ones, locked; those that another worker holds or `deferred` are passed over. */
export async function claimDeliveries(
  manager: EntityManager,
  limit: number,
  deferred: readonly string[],
): Promise<Delivery[]> {
  const locked = await manager.query<{ id: string; size: number }[]>(
    `select id, octet_length(body) as size from webhook_deliveries
     where state = 'PENDING' and id <> all($2::uuid[])
     order by id limit $1 for update skip locked`,
    [limit, deferred],
  );
  let bytes = 0;
  const taken = locked.filter(({ size }, index) => {
    bytes += size;
    return index === 0 || bytes <= MAX_BYTES;
  });
  if (taken.length === 0) return [];
  return manager.query<Delivery[]>(
    `select ${COLUMNS} from webhook_deliveries where id = any($1::uuid[]) order by id`,
    [taken.map(({ id }) => id)],
  );
}

/** One delivery by id, locked; null when it or its body is gone. */
export async function lockDelivery(manager: EntityManager, id: string): Promise<Delivery | null> {
  const [delivery] = await manager.query<Delivery[]>(
    `select ${COLUMNS} from webhook_deliveries
     where id = $1 and octet_length(body) > 0 for update`,
    [id],
  );
  return delivery ?? null;
}

export async function markFolded(
  manager: EntityManager,
  deliveries: readonly { readonly id: string; readonly itemCount: number }[],
): Promise<void> {
  await manager.query(
    `update webhook_deliveries d
     set state = 'FOLDED', item_count = f.item_count, attempts = attempts + 1, folded_at = now()
     from unnest($1::uuid[], $2::int[]) as f (id, item_count) where d.id = f.id`,
    [deliveries.map(({ id }) => id), deliveries.map(({ itemCount }) => itemCount)],
  );
}
