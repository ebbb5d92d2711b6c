export const LEDGER_KINDS = ['request', 'accepted', 'webhook'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One thing that happened at Meta's side. Absent members are null in the export. */
export interface LedgerEntry {
  /** Milliseconds of the simulator's clock. */
  at: number;
  kind: LedgerKind;
  phoneNumberId: string;
  to?: string | undefined;
  opaque?: string | undefined;
  wamid?: string | undefined;
  status?: string | undefined;
  httpStatus?: number | undefined;
  /** request: `accepted`, `error:<code>` or the fault's kind; accepted: the message type; webhook: `message`, `status` or the field. */
  outcome: string;
}
