import { LEDGER_KINDS, type LedgerEntry } from './ledger-row.js';

export const ROWS_PER_CHUNK = 16_384;

/** Rows as columns: an eighth of the memory of as many objects, and quick to drop. */
export class RowChunk {
  length = 0;
  readonly #at = new Float64Array(ROWS_PER_CHUNK);
  readonly #kind = new Uint8Array(ROWS_PER_CHUNK);
  readonly #httpStatus = new Uint16Array(ROWS_PER_CHUNK);
  readonly #phoneNumberId: string[] = [];
  readonly #to: (string | undefined)[] = [];
  readonly #opaque: (string | undefined)[] = [];
  readonly #wamid: (string | undefined)[] = [];
  readonly #status: (string | undefined)[] = [];
  readonly #outcome: string[] = [];

  constructor(readonly firstSeq: number) {}

  push(entry: LedgerEntry): void {
    const row = this.length++;
    this.#at[row] = entry.at;
    this.#kind[row] = LEDGER_KINDS.indexOf(entry.kind);
    this.#httpStatus[row] = entry.httpStatus ?? 0;
    this.#phoneNumberId.push(entry.phoneNumberId);
    this.#to.push(entry.to);
    this.#opaque.push(entry.opaque);
    this.#wamid.push(entry.wamid);
    this.#status.push(entry.status);
    this.#outcome.push(entry.outcome);
  }

  line(row: number): string {
    return JSON.stringify({
      seq: this.firstSeq + row,
      at: Math.round((this.#at[row] ?? 0) * 1000) / 1000,
      kind: LEDGER_KINDS[this.#kind[row] ?? 0],
      phoneNumberId: this.#phoneNumberId[row],
      to: this.#to[row] ?? null,
      opaque: this.#opaque[row] ?? null,
      wamid: this.#wamid[row] ?? null,
      status: this.#status[row] ?? null,
      httpStatus: this.#httpStatus[row] === 0 ? null : this.#httpStatus[row],
      outcome: this.#outcome[row],
    });
  }
}
