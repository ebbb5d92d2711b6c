import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { asRecord, textOf } from '../cloud-api/json-value.js';
import { type ReceivedStatus, SettleStatuses } from '../outbox/settle-statuses.js';
import { readStatus } from '../outbox/status-update.js';
import type { Decision } from './decision.js';
import type { RoutedItem } from './route-items.js';

const WAITING = 'No message of ours has this id yet.';

/** Statuses → the outbox and the owners of the messages, in one go for all of them. */
@Injectable()
export class FoldStatuses {
  constructor(private readonly settleStatuses: SettleStatuses) {}

  async execute(
    manager: EntityManager,
    actor: Actor,
    items: readonly RoutedItem[],
  ): Promise<Decision[]> {
    if (items.length === 0) return [];
    const read = items.map((routed) => ({ routed, status: toStatus(routed) }));
    const statuses = read.flatMap(({ status }) => status ?? []);
    const verdicts = await this.settleStatuses.execute(manager, actor, statuses);
    const verdictOf = new Map(statuses.map((status, place) => [status, verdicts[place]]));
    return read.map(({ routed, status }) => {
      const outcome = status && verdictOf.get(status);
      if (!outcome) return { routed, outcome: 'IGNORED', reason: ignoredBecause(routed) };
      return { routed, outcome, reason: outcome === 'WAITING' ? WAITING : null };
    });
  }
}

function toStatus({ item, number, delivery }: RoutedItem): ReceivedStatus | null {
  const update = readStatus(asRecord(item.value) ?? {}, delivery.receivedAt);
  if (!update) return null;
  if (!number) throw new Error('The status has no number.');
  return {
    numberId: number.id,
    update,
    origin: {
      body: JSON.stringify(item.value),
      deliveryId: delivery.id,
      position: item.position,
    },
  };
}

function ignoredBecause({ item }: RoutedItem): string {
  const status = textOf(asRecord(item.value)?.['status']);
  return item.key ? `The status ${status ?? 'without a name'} is kept.` : 'The status has no id.';
}
