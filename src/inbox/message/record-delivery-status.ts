import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { EventLog } from '../../platform/events/event-log.js';
import type {
  Outcome,
  OutcomeListener,
  OutcomeVerdict,
} from '../../whatsapp/public/outcome-listener.js';
import { recountConversations } from '../conversation/recount-conversations.js';
import { type DeliveryRow, lockDeliveries, writeDeliveries } from './delivery/delivery-rows.js';
import { afterOutcome } from './delivery/delivery-state.js';
import { applyEffects, type EffectTarget } from './effects/apply-effects.js';

/** Records what became of agents' messages, a batch at a time; only what is new is told. */
@Injectable()
export class RecordDeliveryStatus implements OutcomeListener {
  constructor(private readonly eventLog: EventLog) {}

  async record(
    manager: EntityManager,
    actor: Actor,
    outcomes: readonly Outcome[],
  ): Promise<readonly OutcomeVerdict[]> {
    const ids = [...new Set(outcomes.map((outcome) => outcome.sourceId))];
    const before = await lockDeliveries(manager, actor.tenantId, ids);
    const after = new Map(before.map((row) => [row.id, row]));
    const verdicts = outcomes.map((outcome) => learn(after, outcome));

    const changed = before.filter((row) => after.get(row.id) !== row);
    if (changed.length > 0) await this.tell(manager, actor, changed, after);
    return verdicts;
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    changed: readonly DeliveryRow[],
    after: ReadonlyMap<string, DeliveryRow>,
  ): Promise<void> {
    const rows = changed.flatMap((row) => after.get(row.id) ?? []);
    await writeDeliveries(manager, actor.tenantId, rows);
    const effects = await applyEffects(
      manager,
      actor.tenantId,
      changed.flatMap((row) => effectTargets(row, after.get(row.id) ?? row)),
    );
    await recountConversations(manager, actor.tenantId, effects.recountIds);
    const updated = new Map(rows.map((row) => [row.id, row.conversationId]));
    for (const target of effects.changed) updated.set(target.messageId, target.conversationId);
    await this.eventLog.append(
      manager,
      actor,
      [...updated].map(([messageId, conversationId]) => ({
        type: 'message.updated',
        conversationId,
        messageId,
      })),
    );
  }
}

function learn(rows: Map<string, DeliveryRow>, outcome: Outcome): OutcomeVerdict {
  const before = rows.get(outcome.sourceId);
  if (!before) return { index: outcome.index, outcome: 'DUPLICATE' };
  const after = afterOutcome(before, outcome);
  if (after === before) return { index: outcome.index, outcome: 'DUPLICATE' };
  rows.set(before.id, { ...before, ...after });
  return { index: outcome.index, outcome: 'PROCESSED' };
}

/**
 * What may look different now: a message that reactions may have been waiting for, and the target
 * of a reaction of ours that did not get through.
 */
function effectTargets(before: DeliveryRow, after: DeliveryRow): EffectTarget[] {
  const targets: EffectTarget[] = [];
  if (before.wamid === null && after.wamid !== null) {
    targets.push({ numberId: after.numberId, wamid: after.wamid });
  }
  if (after.type === 'REACTION' && after.status === 'FAILED' && after.replyToWamid !== null) {
    targets.push({ numberId: after.numberId, wamid: after.replyToWamid });
  }
  return targets;
}
