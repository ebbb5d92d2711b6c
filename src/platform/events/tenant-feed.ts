import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventReader } from './event-reader.js';
import type { EventSubscription } from './event-subscription.js';
import { VisibleEvent } from './visible-event.js';

const BATCH = 500;
/** Rings that come close together are served by one read. */
const MIN_GAP_MS = 8;

/** Reads a tenant's new events once for all its subscriptions in this process. */
export class TenantFeed {
  private readonly logger = new Logger('EventFeed');
  /** Up to here everything was given out. */
  private last: bigint | null = null;
  private target = 0n;
  private epoch = '';
  private starting: Promise<bigint> | null = null;
  private isPumping = false;
  private readonly subscriptions = new Set<EventSubscription>();

  constructor(
    readonly tenantId: string,
    private readonly reader: EventReader,
  ) {}

  get isEmpty(): boolean {
    return this.subscriptions.size === 0;
  }

  /** Everything after the returned number will be pushed to the subscription. */
  async join(subscription: EventSubscription): Promise<bigint> {
    this.subscriptions.add(subscription);
    if (this.last !== null) return this.last;
    this.starting ??= this.start().finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  leave(subscription: EventSubscription): void {
    this.subscriptions.delete(subscription);
  }

  /** There are events up to `seq`. */
  wake(seq: bigint): void {
    if (seq > this.target) this.target = seq;
    if (!this.isPumping) void this.pump();
  }

  private async start(): Promise<bigint> {
    const { epoch, newest } = await this.reader.bounds(this.tenantId);
    this.epoch = epoch;
    this.last = newest;
    this.wake(newest);
    return newest;
  }

  /** When a read fails it is the next ring, or the next look around, that tries again. */
  private async pump(): Promise<void> {
    this.isPumping = true;
    try {
      while (this.last !== null && this.last < this.target && !this.isEmpty) {
        const isEnd = await this.giveOut(this.last);
        if (isEnd) await delay(MIN_GAP_MS);
      }
    } catch (error) {
      this.logger.warn(`Could not read events: ${String(error)}`);
    } finally {
      this.isPumping = false;
    }
  }

  private async giveOut(after: bigint): Promise<boolean> {
    const upTo = this.target; // It may rise during the read.
    const { rows, hydrated } = await this.reader.read(this.tenantId, after, upTo, BATCH);
    for (const row of rows) {
      const event = new VisibleEvent(row, hydrated.get(row.id), this.epoch);
      for (const subscription of this.subscriptions) subscription.push(event);
    }
    const isEnd = rows.length < BATCH;
    const lastRow = rows.at(-1);
    this.last = isEnd || !lastRow ? upTo : BigInt(lastRow.seq);
    return isEnd;
  }
}
