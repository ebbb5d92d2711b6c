import type { SendResult } from '../cloud-api/classify-send.js';
import type { KnownNumber } from '../number/known-number.js';
import type { CallEnd } from './call-result.js';
import { afterRetryable, givenUp } from './retry-policy.js';

/** What a try means for the row: to be repeated, given up, or settled. */
export function toCallEnd(
  result: SendResult,
  attempt: number,
  number: Pick<KnownNumber, 'sealedAccessToken'>,
  chance: number,
): CallEnd {
  switch (result.kind) {
    case 'accepted':
    case 'failed':
    case 'unknown':
      return result;
    case 'paused':
      return { ...result, sealedAccessToken: number.sealedAccessToken };
    case 'retry': {
      const decision = afterRetryable(result, attempt, chance);
      if (decision.kind === 'given-up') {
        return { kind: 'failed', failure: givenUp(result.failure, attempt) };
      }
      const { afterMs } = decision;
      return {
        kind: 'again',
        afterMs,
        failure: result.failure,
        holdsPair: result.scope === 'pair',
      };
    }
  }
}

/** It was claimed but never called: it simply waits again. */
export const NOT_CALLED: CallEnd = {
  kind: 'again',
  afterMs: 0,
  failure: null,
  holdsPair: false,
};
