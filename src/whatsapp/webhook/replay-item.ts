import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { AfterFold } from './after-fold.js';
import { lockDelivery } from './delivery.js';
import { FoldItems } from './fold-items.js';
import { recordDecisions } from './record-decisions.js';
import { RouteItems } from './route-items.js';

/** Routes and folds a single item again, as if it had just come. */
@Injectable()
export class ReplayItem {
  constructor(
    private readonly database: Database,
    private readonly routeItems: RouteItems,
    private readonly foldItems: FoldItems,
    private readonly afterFold: AfterFold,
  ) {}

  /** False when the body is gone, or the item is no longer the actor's. */
  async execute(
    actor: Actor,
    place: { readonly deliveryId: string; readonly position: number },
  ): Promise<boolean> {
    const isDone = await this.database.system(async (manager) => {
      const delivery = await lockDelivery(manager, place.deliveryId);
      if (!delivery) return false;
      const items = await this.routeItems.execute(delivery);
      const routed = items[place.position];
      if (routed?.tenantId !== actor.tenantId) return false;
      const decisions = await this.foldItems.execute(manager, [routed], actor.requestId);
      await recordDecisions(manager, decisions);
      return true;
    });
    if (isDone) this.afterFold.tell(true);
    return isDone;
  }
}
