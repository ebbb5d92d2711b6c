import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { inHalves } from '../../platform/database/in-halves.js';
import { groupedBy } from '../../platform/graphql/by-key.js';
import { type Decision, failureReason } from './decision.js';
import { FoldMessages } from './fold-messages.js';
import { FoldStatuses } from './fold-statuses.js';
import type { RoutedItem } from './route-items.js';

/** So many are folded at once; a poisonous one is searched for among so few. */
const BATCH = 3_000;

/**
 * Decides what becomes of items, inside a `system` transaction: each tenant's part as that tenant,
 * each item on its own. Throws only when the database is in trouble.
 */
@Injectable()
export class FoldItems {
  constructor(
    private readonly database: Database,
    private readonly foldMessages: FoldMessages,
    private readonly foldStatuses: FoldStatuses,
  ) {}

  async execute(
    manager: EntityManager,
    items: readonly RoutedItem[],
    requestId: string,
  ): Promise<Decision[]> {
    const decisions = items.flatMap((routed) => keptOrUnrouted(routed) ?? []);
    const toFold = items.filter((routed) => keptOrUnrouted(routed) === null);
    for (const [tenantId, own] of groupedBy(toFold, ({ tenantId }) => tenantId)) {
      const actor = systemActor(tenantId, requestId);
      const ordered = [...ofKind('message', own), ...byMessage(ofKind('status', own))];
      for (let start = 0; start < ordered.length; start += BATCH) {
        await this.foldTenant(manager, actor, ordered.slice(start, start + BATCH), decisions);
      }
    }
    return decisions;
  }

  private foldTenant(
    manager: EntityManager,
    actor: Actor,
    items: readonly RoutedItem[],
    decisions: Decision[],
  ): Promise<void> {
    return inHalves(
      manager,
      items,
      async (part) => {
        const made = await this.database.asTenant(manager, actor.tenantId, async () => [
          ...(await this.foldMessages.execute(manager, actor, ofKind('message', part))),
          ...(await this.foldStatuses.execute(manager, actor, ofKind('status', part))),
        ]);
        decisions.push(...made);
      },
      (routed, error) =>
        decisions.push({ routed, outcome: 'FAILED', reason: failureReason(error) }),
    );
  }
}

function ofKind(kind: string, items: readonly RoutedItem[]): RoutedItem[] {
  return items.filter(({ item }) => item.kind === kind);
}

/** What is told of one message comes together, so that its row is written once. */
function byMessage(statuses: readonly RoutedItem[]): RoutedItem[] {
  const keyOf = ({ item }: RoutedItem) => item.key ?? '';
  return statuses.toSorted((one, other) => {
    if (keyOf(one) === keyOf(other)) return 0;
    return keyOf(one) < keyOf(other) ? -1 : 1;
  });
}

/** What is not folded at all, or null. */
function keptOrUnrouted(routed: RoutedItem): Decision | null {
  const { item, number, unroutedBecause } = routed;
  const isUnrouted = unroutedBecause !== null || number === null;
  if (
    item.keptBecause &&
    (number || (routed.delivery.route === 'PLATFORM' && !item.phoneNumberId))
  ) {
    return { routed, outcome: 'IGNORED', reason: item.keptBecause };
  }
  return isUnrouted ? { routed, outcome: 'UNROUTED', reason: unroutedBecause } : null;
}
