import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FoldBell } from './fold-bell.js';

export interface JournalEntry {
  readonly route: 'PLATFORM' | 'NUMBER';
  readonly phoneNumberId: string | null;
  readonly body: Buffer;
}

/** It cannot be stored just now: too much waits already, or the database does not answer. */
export class JournalUnavailable extends Error {}

interface Waiting {
  readonly entry: JournalEntry;
  readonly sinceMs: number;
  resolve(): void;
  reject(error: Error): void;
}

const MAX_ROWS = 500;
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
const MAX_WAITING_ROWS = 10_000;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
/** Meta gives up after some ten seconds; whoever waits longer is told to come again. */
const PATIENCE_MS = 8_000;
/** While two commits are on their way, whatever comes gathers for the next. */
const MAX_COMMITS = 2;

/**
 * Keeps every genuine webhook before it is answered. Bodies that come together share one INSERT and
 * one commit; each is answered after the commit that holds it.
 */
@Injectable()
export class WebhookJournal {
  private readonly logger = new Logger(WebhookJournal.name);
  private queue: Waiting[] = [];
  private waiting = new Set<Waiting>();
  private waitingBytes = 0;
  private commits = 0;
  private isPlanned = false;
  private patience: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly foldBell: FoldBell,
  ) {}

  /** Resolves after the commit; rejects with `JournalUnavailable`. */
  store(entry: JournalEntry): Promise<void> {
    if (this.waiting.size >= MAX_WAITING_ROWS || this.waitingBytes >= MAX_WAITING_BYTES) {
      return Promise.reject(new JournalUnavailable('Too many webhooks wait.'));
    }
    return new Promise((resolve, reject) => {
      const one = { entry, sinceMs: performance.now(), resolve, reject };
      this.waiting.add(one);
      this.waitingBytes += entry.body.length;
      this.queue.push(one);
      this.plan();
      this.patience ??= setInterval(() => this.losePatience(), 500).unref();
    });
  }

  /** Everything that a turn of the event loop reads goes together. */
  private plan(): void {
    if (this.isPlanned || this.commits >= MAX_COMMITS || this.queue.length === 0) return;
    this.isPlanned = true;
    setImmediate(() => {
      this.isPlanned = false;
      void this.commit(this.takeBatch());
      this.plan();
    });
  }

  private takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entry } of this.queue) {
      bytes += entry.body.length;
      if (count > 0 && (bytes > MAX_BATCH_BYTES || count >= MAX_ROWS)) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    this.commits += 1;
    try {
      await this.insert(batch.map(({ entry }) => entry));
      for (const one of batch) this.settle(one, null);
      this.foldBell.ring();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.error(`${batch.length} webhooks could not be stored: ${message}`);
      for (const one of batch) this.settle(one, new JournalUnavailable(message));
    } finally {
      this.commits -= 1;
      this.plan();
    }
  }

  private settle(one: Waiting, error: JournalUnavailable | null): void {
    if (!this.waiting.delete(one)) return;
    this.waitingBytes -= one.entry.body.length;
    if (error) one.reject(error);
    else one.resolve();
    if (this.waiting.size > 0 || !this.patience) return;
    clearInterval(this.patience);
    this.patience = null;
  }

  /** Its row may still be stored later; then WhatsApp's repetition is a harmless duplicate. */
  private losePatience(): void {
    const oldest = performance.now() - PATIENCE_MS;
    for (const one of this.waiting) {
      if (one.sinceMs > oldest) return;
      this.queue = this.queue.filter((queued) => queued !== one);
      this.settle(one, new JournalUnavailable('The database does not answer.'));
    }
  }

  /** All bodies travel as one binary parameter: as an array they would be written out in hex. */
  private insert(entries: readonly JournalEntry[]): Promise<unknown> {
    let end = 1;
    const starts = entries.map(({ body }) => {
      const start = end;
      end += body.length;
      return start;
    });
    return this.database.call('journal_webhooks', [
      Buffer.concat(entries.map(({ body }) => body)),
      starts,
      entries.map(({ body }) => body.length),
      entries.map(({ route }) => route),
      entries.map(({ phoneNumberId }) => phoneNumberId),
    ]);
  }
}
