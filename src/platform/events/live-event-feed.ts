import { Logger } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import {
  decodeEventCursor,
  encodeEventCursor,
  type EventPosition,
  resyncRequired,
} from './event-cursor.js';
import { EventFeed, type EventFilter, type EventStream } from './event-feed.js';
import type { EventReader } from './event-reader.js';
import { EventSubscription, type Opening } from './event-subscription.js';
import type { Ring } from './sequencer.js';
import { TenantFeed } from './tenant-feed.js';
import { VisibleEvent } from './visible-event.js';

const MAX_REPLAY = 5_000;
const REPLAY_CHUNK = 200;
/** PostgreSQL's highest bigint. */
const NEWEST = 2n ** 63n - 1n;
const LOOK_AROUND_MS = 2_000;

/** The feeds of the tenants that have a reader in this process. */
export class LiveEventFeed extends EventFeed {
  private readonly logger = new Logger('EventFeed');
  private readonly feeds = new Map<string, TenantFeed>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly reader: EventReader) {
    super();
  }

  /** `lookAroundMs`: how often it looks for events whose ring was lost. */
  start(lookAroundMs = LOOK_AROUND_MS): void {
    this.timer = setInterval(() => void this.lookAround(), lookAroundMs).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  subscribe(actor: Actor, filter: EventFilter = {}): EventStream {
    return new EventSubscription(actor, filter, (subscription) =>
      this.open(actor.tenantId, subscription),
    );
  }

  async cursor(actor: Actor): Promise<string> {
    const { epoch, newest } = await this.reader.bounds(actor.tenantId);
    return encodeEventCursor({ epoch, seq: newest });
  }

  wake(rings: readonly Ring[]): void {
    for (const { tenantId, seq } of rings) this.feeds.get(tenantId)?.wake(seq);
  }

  private async open(tenantId: string, subscription: EventSubscription): Promise<Opening> {
    const after = subscription.after === null ? null : decodeEventCursor(subscription.after);
    const feed = this.feeds.get(tenantId) ?? new TenantFeed(tenantId, this.reader);
    this.feeds.set(tenantId, feed);
    const leave = () => {
      feed.leave(subscription);
      if (feed.isEmpty) this.feeds.delete(tenantId);
    };
    try {
      const liveFrom = await feed.join(subscription);
      if (!after) return { leave, replay: async () => null };
      await this.checkReplayable(tenantId, after, liveFrom);
      subscription.skipUpTo(after.seq);
      return { leave, replay: this.replayer(tenantId, after) };
    } catch (error) {
      leave();
      throw error;
    }
  }

  private async checkReplayable(
    tenantId: string,
    after: EventPosition,
    upTo: bigint,
  ): Promise<void> {
    const { epoch, oldest, newest } = await this.reader.bounds(tenantId);
    if (after.epoch !== epoch || after.seq < oldest || after.seq > newest) throw resyncRequired();
    const missed = await this.reader.count(tenantId, after.seq, upTo, MAX_REPLAY + 1);
    if (missed > MAX_REPLAY) throw resyncRequired();
  }

  /** Reads on until nothing newer is there, so that no live event is older than what was shown. */
  private replayer(tenantId: string, after: EventPosition): Opening['replay'] {
    let from = after.seq;
    let isEnd = false;
    return async () => {
      if (isEnd) return null;
      const { rows, hydrated } = await this.reader.read(tenantId, from, NEWEST, REPLAY_CHUNK);
      from = BigInt(rows.at(-1)?.seq ?? from);
      isEnd = rows.length < REPLAY_CHUNK;
      return rows.map((row) => new VisibleEvent(row, hydrated.get(row.id), after.epoch));
    };
  }

  /** A note between processes may be lost; the log is not. */
  private async lookAround(): Promise<void> {
    if (this.feeds.size === 0) return;
    try {
      const newest = await this.reader.newest([...this.feeds.keys()]);
      for (const [tenantId, seq] of newest) this.feeds.get(tenantId)?.wake(seq);
    } catch (error) {
      this.logger.warn(`Could not look for new events: ${String(error)}`);
    }
  }
}
