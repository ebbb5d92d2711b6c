import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { type Decision, failureReason } from './decision.js';
import { claimDeliveries, type Delivery, markFolded } from './delivery.js';
import { FoldItems } from './fold-items.js';
import { recordDecisions } from './record-decisions.js';
import { RouteItems, type RoutedItem } from './route-items.js';

export interface FoldedBatch {
  readonly deliveries: readonly Delivery[];
  readonly decisions: readonly Decision[];
}

/** One transaction: claim the oldest pending deliveries, fold every item, write the ledger. */
@Injectable()
export class FoldDeliveries {
  constructor(
    private readonly database: Database,
    private readonly routeItems: RouteItems,
    private readonly foldItems: FoldItems,
  ) {}

  /** `claimed` hears what is being worked on, so that a failure can be laid at its door. */
  execute(
    limit: number,
    deferred: readonly string[],
    claimed: (ids: readonly string[]) => void,
  ): Promise<FoldedBatch> {
    return this.database.system(async (manager) => {
      const deliveries = await claimDeliveries(manager, limit, deferred);
      claimed(deliveries.map(({ id }) => id));
      if (deliveries.length === 0) return { deliveries, decisions: [] };
      return { deliveries, decisions: await this.fold(manager, deliveries) };
    });
  }

  private async fold(manager: EntityManager, deliveries: readonly Delivery[]): Promise<Decision[]> {
    const routed: RoutedItem[] = [];
    const unreadable: Decision[] = [];
    const counts = new Map<string, number>();
    for (const delivery of deliveries) {
      try {
        const items = await this.routeItems.execute(delivery);
        routed.push(...items);
        counts.set(delivery.id, items.length);
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        unreadable.push({
          routed: wholeBody(delivery),
          outcome: 'FAILED',
          reason: failureReason(error),
        });
        counts.set(delivery.id, 1);
      }
    }
    const decisions = await this.foldItems.execute(manager, routed, `fold-${uuidv7()}`);
    decisions.push(...unreadable);
    await recordDecisions(manager, decisions);
    await markFolded(
      manager,
      [...counts].map(([id, itemCount]) => ({ id, itemCount })),
    );
    return decisions;
  }
}

/** JSON that nests deeper than the stack goes, or is none. */
function isUnreadable(error: unknown): boolean {
  return error instanceof RangeError || error instanceof SyntaxError;
}

function wholeBody(delivery: Delivery): RoutedItem {
  const item = {
    position: 0,
    kind: 'envelope',
    key: null,
    phoneNumberId: null,
    wabaId: null,
    value: null,
    contacts: [],
    keptBecause: null,
  };
  return {
    delivery,
    item,
    tenantId: null,
    number: null,
    unroutedBecause: null,
    raw: () => delivery.body,
  };
}
