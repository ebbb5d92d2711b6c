import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { groupedBy } from '../../platform/graphql/by-key.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { rawOf, readBody } from '../webhook/read-body.js';
import { ledgerItemId, parseLedgerItemId } from './ledger-item-id.js';

interface Kept {
  readonly deliveryId: string;
  readonly position: number;
  readonly raw: Buffer | null;
}

/**
 * Updates as WhatsApp sent them: kept with the item, or cut out of the body that brought them. The
 * body may hold other tenants' updates too, so only the asked place ever leaves this class.
 */
@Injectable()
export class LedgerRaw {
  constructor(private readonly database: Database) {}

  load(actor: Actor, loaders: RequestLoaders, itemId: string): Promise<string | null> {
    return loaders.load('ledger.raw', itemId, (ids) => this.batch(actor, ids));
  }

  private async batch(
    actor: Actor,
    itemIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const items = await this.visible(actor, itemIds);
    const missing = items.filter(({ raw }) => raw === null);
    const bodies = await this.bodies([...new Set(missing.map(({ deliveryId }) => deliveryId))]);
    const found = new Map<string, string>();
    for (const item of items) if (item.raw) found.set(ledgerItemId(item), item.raw.toString());
    for (const [deliveryId, own] of groupedBy(missing, (item) => item.deliveryId)) {
      const body = bodies.get(deliveryId);
      const { originals } = body?.length ? readBody(body) : { originals: [] };
      for (const item of own) {
        const original = originals[item.position];
        const raw = original && rawOf(original);
        if (raw) found.set(ledgerItemId(item), raw.toString());
      }
    }
    return found;
  }

  private visible(actor: Actor, itemIds: readonly string[]): Promise<Kept[]> {
    const places = itemIds.flatMap((id) => parseLedgerItemId(id) ?? []);
    return this.database.read(actor, (manager) =>
      manager.query<Kept[]>(
        `select i.delivery_id as "deliveryId", i.position, i.raw
         from webhook_items i join unnest($2::uuid[], $3::int[]) p (delivery_id, position)
           on i.delivery_id = p.delivery_id and i.position = p.position
         where i.tenant_id = $1`,
        [
          actor.tenantId,
          places.map(({ deliveryId }) => deliveryId),
          places.map(({ position }) => position),
        ],
      ),
    );
  }

  private async bodies(deliveryIds: readonly string[]): Promise<Map<string, Buffer>> {
    if (deliveryIds.length === 0) return new Map();
    const rows = await this.database.system((manager) =>
      manager.query<{ id: string; body: Buffer }[]>(
        'select id, body from webhook_deliveries where id = any($1::uuid[])',
        [deliveryIds],
      ),
    );
    return new Map(rows.map(({ id, body }) => [id, body]));
  }
}
