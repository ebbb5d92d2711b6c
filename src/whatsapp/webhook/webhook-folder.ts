import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../../platform/observability/metrics.js';
import { asRecord } from '../cloud-api/json-value.js';
import { AfterFold } from './after-fold.js';
import type { Decision } from './decision.js';
import { type FoldedBatch, FoldDeliveries } from './fold-deliveries.js';
import { SeenNumbers } from './seen-numbers.js';

const MAX_BATCH = 200;
const DEFER_MS = 5_000;
/** A batch smaller than this is worth waiting for company. */
const SMALL_BATCH = 50;
const MAX_REST_MS = 40;

/**
 * Folds pending deliveries until none is left, one batch after the other; any number of processes
 * may do so at once. A batch that fails for the database's sake is tried again smaller; a delivery
 * that fails alone steps aside for a while, so that it holds up nobody.
 */
@Injectable()
export class WebhookFolder {
  private readonly logger = new Logger(WebhookFolder.name);
  private readonly deferred = new Map<string, number>();
  private running: Promise<void> | null = null;
  private isRung = false;
  private isStopped = false;
  private limit = MAX_BATCH;

  constructor(
    private readonly foldDeliveries: FoldDeliveries,
    private readonly afterFold: AfterFold,
    private readonly seenNumbers: SeenNumbers,
    private readonly metrics: Metrics,
  ) {}

  /** Resolves when everything that was pending at this call has been looked at. */
  async wake(): Promise<void> {
    this.isRung = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Takes no further batch and waits for the one at hand. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isRung && !this.isStopped) {
      this.isRung = false;
      while (!this.isStopped && (await this.foldBatch()));
    }
  }

  /**
   * While webhooks come one by one, a pause twice as long as the last batch took gathers the next
   * ones: at rest the first is folded at once, under load a transaction serves many.
   */
  private async rest(batch: FoldedBatch, startedMs: number): Promise<void> {
    if (batch.deliveries.length >= SMALL_BATCH || this.isStopped) return;
    await delay(Math.min(2 * (performance.now() - startedMs), MAX_REST_MS));
  }

  /** True when there may be more. */
  private async foldBatch(): Promise<boolean> {
    let claimed: readonly string[] = [];
    const startedMs = performance.now();
    try {
      const batch = await this.foldDeliveries.execute(this.limit, this.deferredNow(), (ids) => {
        claimed = ids;
      });
      this.limit = Math.min(MAX_BATCH, this.limit * 2);
      if (batch.deliveries.length === 0) return false;
      this.tell(batch);
      await this.rest(batch, startedMs);
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Folding ${claimed.length} webhooks failed, to be repeated: ${message}`);
      const [only] = claimed;
      if (claimed.length === 1 && only) this.deferred.set(only, Date.now() + DEFER_MS);
      this.limit = Math.max(1, Math.floor(Math.min(this.limit, claimed.length) / 4));
      return claimed.length > 0;
    }
  }

  private tell({ deliveries, decisions }: FoldedBatch): void {
    this.afterFold.tell(decisions.some(isFailedStatus));
    const nowMs = Date.now();
    for (const { route, receivedAt } of deliveries) {
      this.metrics.observeWebhookLag(route, (nowMs - receivedAt.getTime()) / 1_000);
    }
    const receivedAt = deliveries.at(-1)?.receivedAt ?? new Date();
    this.seenNumbers.saw(
      decisions.flatMap(({ routed }) => routed.number?.id ?? []),
      receivedAt,
    );
  }

  private deferredNow(): string[] {
    const now = Date.now();
    for (const [id, untilMs] of this.deferred) if (untilMs <= now) this.deferred.delete(id);
    return [...this.deferred.keys()];
  }
}

function isFailedStatus({ routed: { item } }: Decision): boolean {
  return item.kind === 'status' && asRecord(item.value)?.['status'] === 'failed';
}
