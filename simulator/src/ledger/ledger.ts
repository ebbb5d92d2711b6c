import type { LedgerEntry } from './ledger-row.js';
import { type LedgerSummary, LedgerTotals } from './ledger-totals.js';
import { ROWS_PER_CHUNK, RowChunk } from './row-chunk.js';

const MAX_ROWS = 5_000_000;

/** What Meta's side saw and did, in order. In memory; beyond `maxRows` the oldest rows go. */
export class Ledger {
  #chunks: RowChunk[] = [];
  #nextSeq = 1;
  #dropped = 0;
  #totals = new LedgerTotals();

  constructor(private readonly maxRows = MAX_ROWS) {}

  append(entry: LedgerEntry): void {
    let last = this.#chunks.at(-1);
    if (!last || last.length === ROWS_PER_CHUNK) {
      last = new RowChunk(this.#nextSeq);
      this.#chunks.push(last);
      this.#dropOldest();
    }
    last.push(entry);
    this.#nextSeq += 1;
    this.#totals.count(entry);
  }

  countRefusal(code: number): void {
    this.#totals.countRefusal(code);
  }

  summary(): LedgerSummary {
    return this.#totals.summary(this.#dropped);
  }

  /** Newline-delimited JSON of the rows after `since`, a thousand rows a piece. */
  *export(since: number): Generator<string> {
    let lines: string[] = [];
    for (const chunk of this.#chunks) {
      for (let row = Math.max(0, since + 1 - chunk.firstSeq); row < chunk.length; row++) {
        lines.push(chunk.line(row));
        if (lines.length === 1000) {
          yield `${lines.join('\n')}\n`;
          lines = [];
        }
      }
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }

  /** Sequence numbers go on, so that a reader's `since` stays true. */
  clear(): void {
    this.#chunks = [];
    this.#dropped = 0;
    this.#totals = new LedgerTotals();
  }

  #dropOldest(): void {
    if (this.#chunks.length * ROWS_PER_CHUNK <= this.maxRows + ROWS_PER_CHUNK) return;
    this.#dropped += this.#chunks.shift()?.length ?? 0;
  }
}
