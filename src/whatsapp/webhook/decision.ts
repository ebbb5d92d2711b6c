import type { RoutedItem } from './route-items.js';

export type ItemOutcome = 'PROCESSED' | 'DUPLICATE' | 'UNROUTED' | 'FAILED' | 'IGNORED' | 'WAITING';

/** What became of one item. */
export interface Decision {
  readonly routed: RoutedItem;
  readonly outcome: ItemOutcome;
  readonly reason: string | null;
}

/** What a person reads in the ledger when an item could not be folded. */
export function failureReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll('\0', '\uFFFD').slice(0, 500);
}
