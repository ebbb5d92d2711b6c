import type { Actor } from '../auth/actor.js';
import { AsyncQueue } from './async-queue.js';
import { resyncRequired } from './event-cursor.js';
import type { DeliveredEvent, EventFilter, EventStream } from './event-feed.js';
import type { VisibleEvent } from './visible-event.js';

/** A reader who leaves more than this unread has to load the lists again. */
const MAX_UNREAD = 5_000;

/** What an open subscription does before its first event: joins the tenant's feed. */
export interface Opening {
  /** The events before the live ones, in chunks; null when there is nothing (more) to replay. */
  replay(): Promise<readonly VisibleEvent[] | null>;
  leave(): void;
}

interface Numbered {
  readonly seq: bigint;
  readonly delivered: DeliveredEvent;
}

/** One reader: what he missed first, then what comes, each filtered by what he may see. */
export class EventSubscription implements EventStream {
  private readonly live = new AsyncQueue<Numbered>(MAX_UNREAD, resyncRequired);
  private readonly types: ReadonlySet<string> | null;
  private opening: Promise<Opening> | null = null;
  private replayed: DeliveredEvent[] = [];
  private isReplaying = true;
  private skipped = 0n;
  private isClosed = false;

  constructor(
    private readonly actor: Actor,
    private readonly filter: EventFilter,
    private readonly open: (subscription: EventSubscription) => Promise<Opening>,
  ) {
    this.types = filter.types ? new Set(filter.types) : null;
  }

  get after(): string | null {
    return this.filter.after ?? null;
  }

  /** The reader knows everything up to here, even where the live feed of this process lags behind. */
  skipUpTo(seq: bigint): void {
    this.skipped = seq;
  }

  push(event: VisibleEvent): void {
    if (event.seq <= this.skipped) return;
    const delivered = this.select(event);
    if (delivered) this.live.push({ seq: event.seq, delivered });
  }

  async ready(): Promise<void> {
    await this.opened();
  }

  async next(): Promise<IteratorResult<DeliveredEvent>> {
    const opening = await this.opened();
    while (this.isReplaying && !this.isClosed) {
      const value = this.replayed.shift();
      if (value) return { value, done: false };
      const chunk = await opening.replay();
      this.isReplaying = chunk !== null;
      this.replayed = (chunk ?? []).flatMap((event) => this.select(event) ?? []);
      this.skipUpTo(chunk?.at(-1)?.seq ?? this.skipped);
    }
    return this.nextLive();
  }

  /** What came live during the replay and was replayed, too, is older than what the replay showed. */
  private async nextLive(): Promise<IteratorResult<DeliveredEvent>> {
    for (;;) {
      const next = await this.live.next();
      if (next.done) return { value: undefined, done: true };
      if (next.value.seq > this.skipped) return { value: next.value.delivered, done: false };
    }
  }

  async return(): Promise<IteratorResult<DeliveredEvent>> {
    this.isClosed = true;
    this.live.close();
    // Nobody waits here for an opening that is under way; it leaves as soon as it has come.
    this.opening?.then((opening) => opening.leave()).catch(() => undefined);
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private opened(): Promise<Opening> {
    this.opening ??= this.open(this);
    return this.opening;
  }

  private select(event: VisibleEvent): DeliveredEvent | null {
    const { conversationId } = this.filter;
    if (conversationId && conversationId !== event.conversationId) return null;
    const delivered = event.for(this.actor);
    return delivered && (this.types?.has(delivered.type) ?? true) ? delivered : null;
  }
}
