import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { WhatsappListeners } from '../public/listeners.js';
import type { Outcome, OutcomeVerdict } from '../public/outcome-listener.js';

/** Hands outcomes to whoever owns the messages, in the transaction that stores them. */
@Injectable()
export class TellOutcomes {
  constructor(private readonly listeners: WhatsappListeners) {}

  /** The verdicts in the order of the outcomes. */
  async execute(
    manager: EntityManager,
    actor: Actor,
    outcomes: readonly Omit<Outcome, 'index'>[],
  ): Promise<OutcomeVerdict['outcome'][]> {
    const numbered = outcomes.map((outcome, index) => ({ ...outcome, index }));
    const verdicts = new Map<number, OutcomeVerdict['outcome']>();
    for (const source of ['INBOX', 'CAMPAIGN'] as const) {
      const own = numbered.filter((outcome) => outcome.source === source);
      if (own.length === 0) continue;
      const answers = await this.listeners.outcome(source).record(manager, actor, own);
      for (const { index, outcome } of answers) verdicts.set(index, outcome);
    }
    return numbered.map(({ index }) => verdicts.get(index) ?? 'PROCESSED');
  }
}
