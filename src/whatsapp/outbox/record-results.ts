import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { inHalves } from '../../platform/database/in-halves.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { groupedBy } from '../../platform/graphql/by-key.js';
import { PauseNumber } from '../number/pause-number.js';
import type { Outcome } from '../public/outcome-listener.js';
import type { CallResult } from './call-result.js';
import { adoptOrphans, outcomeOf } from './orphan-statuses.js';
import { holdPairs, storeRows } from './store-rows.js';
import { TellOutcomes } from './tell-outcomes.js';

/** Writes down what calls came to, in one transaction with what the owners of the messages keep. */
@Injectable()
export class RecordResults {
  private readonly logger = new Logger(RecordResults.name);

  constructor(
    private readonly database: Database,
    private readonly tellOutcomes: TellOutcomes,
    private readonly pauseNumber: PauseNumber,
  ) {}

  /** Throws only when the database is in trouble: then nothing is written, and it is to be repeated. */
  async execute(results: readonly CallResult[]): Promise<void> {
    const requestId = `record-${uuidv7()}`;
    await this.database.system(async (manager) => {
      for (const [tenantId, own] of groupedBy(results, ({ message }) => message.tenantId)) {
        await this.recordTenant(manager, systemActor(tenantId, requestId), own);
      }
    });
    if (results.some(({ end }) => end.kind === 'paused')) this.pauseNumber.tell();
  }

  private async recordTenant(
    manager: EntityManager,
    actor: Actor,
    results: readonly CallResult[],
  ): Promise<void> {
    const untold: CallResult[] = [];
    const asTenant = (work: () => Promise<void>) =>
      this.database.asTenant(manager, actor.tenantId, work);
    await inHalves(
      manager,
      results,
      (part) => asTenant(() => this.record(manager, actor, part)),
      (result, error) => {
        this.logger.error(`The owner of message ${result.message.sourceId} failed.`, error);
        untold.push(result);
      },
    );
    // What WhatsApp answered is kept even if its owner cannot take it in.
    await inHalves(
      manager,
      untold,
      (part) =>
        asTenant(async () => {
          await storeRows(manager, actor, part);
        }),
      (result, error) =>
        this.logger.error(`Outbox row ${result.message.id} could not be stored.`, error),
    );
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    results: readonly CallResult[],
  ): Promise<void> {
    const storedIds = await storeRows(manager, actor, results);
    const stored = results.filter(({ message }) => storedIds.has(message.id));
    const adopted = await adoptOrphans(manager, actor, acceptancesOf(stored));
    const outcomes = [...stored.flatMap((result) => toOutcome(result) ?? []), ...adopted];
    if (outcomes.length > 0) await this.tellOutcomes.execute(manager, actor, outcomes);
    await holdPairs(manager, actor, results);
    for (const { message, end } of results) {
      if (end.kind !== 'paused') continue;
      const { code, title: reason } = end.failure;
      const { sealedAccessToken } = end;
      const cause = { code, reason, sealedAccessToken };
      await this.pauseNumber.execute(manager, actor, message.numberId, cause);
    }
  }
}

function acceptancesOf(results: readonly CallResult[]) {
  return results.flatMap(({ message, end }) =>
    end.kind === 'accepted' ? [{ ...message, wamid: end.wamid }] : [],
  );
}

/** Null for what goes back to waiting: its owner has been told nothing else. */
function toOutcome({ message, end }: CallResult): Omit<Outcome, 'index'> | null {
  const nothing = { at: new Date(), failure: null, pricing: null };
  switch (end.kind) {
    case 'accepted':
      return outcomeOf({ ...message, wamid: end.wamid }, { ...nothing, kind: 'ACCEPTED' });
    case 'failed':
      return { ...ownerOf(message), ...nothing, kind: 'FAILED', failure: end.failure };
    case 'unknown':
      return { ...ownerOf(message), ...nothing, kind: 'UNKNOWN' };
    case 'again':
    case 'paused':
      return null;
  }
}

function ownerOf({ source, sourceId, numberId }: CallResult['message']) {
  return { source, sourceId, numberId, wamid: null };
}
