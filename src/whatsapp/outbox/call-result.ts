import type { SendFailure } from '../cloud-api/classify-send.js';
import type { ClaimedMessage } from './claim-batch.js';

/** What is to be written down for one message after a try. */
export interface CallResult {
  readonly message: Pick<
    ClaimedMessage,
    'id' | 'tenantId' | 'numberId' | 'source' | 'sourceId' | 'recipient'
  >;
  /** The attempt that it belongs to; the row is left alone when it has moved on. */
  readonly attempt: number;
  readonly end: CallEnd;
}

export type CallEnd =
  | { readonly kind: 'accepted'; readonly wamid: string }
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Surely not accepted: waits again. */
  | {
      readonly kind: 'again';
      readonly afterMs: number;
      readonly failure: SendFailure | null;
      /** Nothing to this person before then. */
      readonly holdsPair: boolean;
    }
  /** As `again`, and the number sends nothing more until somebody acts. */
  | {
      readonly kind: 'paused';
      readonly failure: SendFailure;
      readonly sealedAccessToken: string;
    };
