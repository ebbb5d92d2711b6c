import { BusiestSecond } from './busiest-second.js';
import type { LedgerEntry } from './ledger-row.js';

export interface LedgerSummary {
  accepted: number;
  distinctOpaque: number;
  /** Acceptances beyond the first for one key. */
  duplicates: number;
  rejectedByCode: Record<string, number>;
  /** Acknowledged ones, by the status they told; messages and other fields by their name. */
  webhooksByStatus: Record<string, number>;
  /** Of send requests, refused ones included. */
  maxPerSecondByNumber: Record<string, number>;
  /** Oldest rows that no longer fit into memory; the totals still count them. */
  droppedRows: number;
}

/** What one acceptance must be unique by: the row that sent it, whichever attempt it was. */
export function opaqueKey(opaque: string): string {
  return opaque.startsWith('v1:') ? (opaque.split(':', 2)[1] ?? opaque) : opaque;
}

/** Kept as rows come in, so that a summary costs nothing however long the ledger is. */
export class LedgerTotals {
  #accepted = 0;
  #duplicates = 0;
  #opaque = new Set<string>();
  #keys = new Set<string>();
  #rejectedByCode = new Map<string, number>();
  #webhooksByStatus = new Map<string, number>();
  #busiest = new Map<string, BusiestSecond>();

  count(entry: LedgerEntry): void {
    if (entry.kind === 'request') this.#countRequest(entry);
    else if (entry.kind === 'accepted') this.#countAccepted(entry.opaque);
    else if (entry.httpStatus === 200) {
      increment(this.#webhooksByStatus, entry.status ?? entry.outcome);
    }
  }

  countRefusal(code: number): void {
    increment(this.#rejectedByCode, String(code));
  }

  summary(droppedRows: number): LedgerSummary {
    return {
      accepted: this.#accepted,
      distinctOpaque: this.#opaque.size,
      duplicates: this.#duplicates,
      rejectedByCode: Object.fromEntries(this.#rejectedByCode),
      webhooksByStatus: Object.fromEntries(this.#webhooksByStatus),
      maxPerSecondByNumber: Object.fromEntries(
        [...this.#busiest].map(([number, busiest]) => [number, busiest.max]),
      ),
      droppedRows,
    };
  }

  #countRequest(entry: LedgerEntry): void {
    const busiest = this.#busiest.get(entry.phoneNumberId) ?? new BusiestSecond();
    this.#busiest.set(entry.phoneNumberId, busiest);
    busiest.count(entry.at);
  }

  #countAccepted(opaque: string | undefined): void {
    this.#accepted += 1;
    if (opaque === undefined) return;
    const key = opaqueKey(opaque);
    if (this.#keys.has(key)) this.#duplicates += 1;
    this.#keys.add(key);
    this.#opaque.add(opaque);
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
