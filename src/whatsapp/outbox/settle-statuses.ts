import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { errorRule } from '../cloud-api/error-table.js';
import { PauseNumber } from '../number/pause-number.js';
import { acceptByStatus, findMessages } from './find-messages.js';
import { OpaqueMarks } from './opaque-marks.js';
import { keepOrphans, type Orphan, outcomeOf } from './orphan-statuses.js';
import type { StatusUpdate } from './status-update.js';
import { TellOutcomes } from './tell-outcomes.js';

/** A status with where it stands in the journal. */
export interface ReceivedStatus {
  readonly numberId: string;
  readonly update: StatusUpdate;
  readonly origin: Omit<Orphan, 'numberId' | 'wamid' | 'status'>;
}

export type StatusVerdict = 'PROCESSED' | 'DUPLICATE' | 'WAITING';

/** A webhook may be days old; only a fresh one says how the account stands now. */
const FRESH_MS = 15 * 60_000;
/** Codes by which a single message's failure tells that nothing of the number will go. */
const STOPPING_CODES = new Set([131031, 131042, 368]);

/** Status webhooks → outbox rows → whoever owns the messages; set-based, in any order, repeatedly. */
@Injectable()
export class SettleStatuses {
  constructor(
    private readonly marks: OpaqueMarks,
    private readonly tellOutcomes: TellOutcomes,
    private readonly pauseNumber: PauseNumber,
  ) {}

  /** In the tenant's transaction; the verdicts in the order of the statuses. */
  async execute(
    manager: EntityManager,
    actor: Actor,
    statuses: readonly ReceivedStatus[],
  ): Promise<StatusVerdict[]> {
    const keys = statuses.map(({ numberId, update }) => ({
      numberId,
      wamid: update.wamid,
      outboxId: this.marks.verify(update.opaque),
    }));
    const found = await findMessages(manager, actor, keys);
    const known = statuses.flatMap((status, index) => {
      const message = found[index];
      return message ? [{ index, status, message }] : [];
    });
    const accepted = await acceptByStatus(
      manager,
      actor,
      known.flatMap(({ status, message }) =>
        message.wamid ? [] : [{ outboxId: message.outboxId, wamid: status.update.wamid }],
      ),
    );
    const verdicts = await this.tell(manager, actor, known, accepted);
    await this.pauseWhereTold(manager, actor, statuses);
    return this.keepUnknown(manager, actor, statuses, verdicts);
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    known: readonly Known[],
    accepted: ReadonlySet<string>,
  ): Promise<Map<number, StatusVerdict>> {
    const outcomes = known.map(({ status, message }) =>
      outcomeOf(ownerOf(status, message), status.update),
    );
    const acceptances = known.flatMap(({ status, message }) =>
      accepted.has(message.outboxId)
        ? [
            outcomeOf(ownerOf(status, message), {
              kind: 'ACCEPTED',
              at: status.update.at,
              failure: null,
              pricing: null,
            }),
          ]
        : [],
    );
    const answers = await this.tellOutcomes.execute(manager, actor, [...outcomes, ...acceptances]);
    return new Map(known.map(({ index }, place) => [index, answers[place] ?? 'PROCESSED']));
  }

  private async keepUnknown(
    manager: EntityManager,
    actor: Actor,
    statuses: readonly ReceivedStatus[],
    verdicts: Map<number, StatusVerdict>,
  ): Promise<StatusVerdict[]> {
    const unknown = statuses.flatMap((_, index) => (verdicts.has(index) ? [] : [index]));
    const orphans = unknown.flatMap((index) => {
      const status = statuses[index];
      if (!status) return [];
      const { numberId, update, origin } = status;
      return [{ numberId, wamid: update.wamid, status: update.kind, ...origin }];
    });
    const isNew = await keepOrphans(manager, actor, orphans);
    unknown.forEach((index, place) => verdicts.set(index, isNew[place] ? 'WAITING' : 'DUPLICATE'));
    return statuses.map((_, index) => verdicts.get(index) ?? 'WAITING');
  }

  private async pauseWhereTold(
    manager: EntityManager,
    actor: Actor,
    statuses: readonly ReceivedStatus[],
  ): Promise<void> {
    for (const { numberId, update } of statuses) {
      const code = update.failure?.code ?? null;
      if (code === null || !STOPPING_CODES.has(code)) continue;
      if (Date.now() - update.at.getTime() > FRESH_MS) continue;
      const reason = errorRule(code)?.title ?? `WhatsApp gave code ${code}.`;
      await this.pauseNumber.execute(manager, actor, numberId, { code, reason });
    }
  }
}

interface Known {
  readonly index: number;
  readonly status: ReceivedStatus;
  readonly message: {
    readonly outboxId: string;
    readonly source: 'INBOX' | 'CAMPAIGN';
    readonly sourceId: string;
  };
}

function ownerOf({ numberId, update }: ReceivedStatus, message: Known['message']) {
  const { source, sourceId } = message;
  return { numberId, wamid: update.wamid, source, sourceId };
}
