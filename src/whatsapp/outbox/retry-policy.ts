import { type SendFailure, type SendResult, UNREACHED_CODE } from '../cloud-api/classify-send.js';

export type RetryDecision =
  { readonly kind: 'again'; readonly afterMs: number } | { readonly kind: 'given-up' };

type Retry = Extract<SendResult, { kind: 'retry' }>;

/** Tries before a message is given up, by what stands in the way. */
const TRIES = {
  /** WhatsApp says "something went wrong": three more tries. */
  trouble: 4,
  /** An outage that it announces as passing: about a quarter of an hour. */
  outage: 20,
  /** No way to WhatsApp at all: about an hour. */
  unreached: 65,
  /** A limit passes for certain. */
  limit: 1_000,
} as const;

const TROUBLE_CODES = new Set([1, 131000]);
const MAX_DELAY_MS = 60_000;
const MAX_PAIR_EXPONENT = 5;

/** `attempt` counts from 1; `chance` is from 0 to 1 and spreads the tries. */
export function afterRetryable(result: Retry, attempt: number, chance: number): RetryDecision {
  if (attempt >= triesFor(result)) return { kind: 'given-up' };
  if (result.retryAfterS !== null) return again(result.retryAfterS * 1_000, chance);
  if (result.scope === 'pair') {
    return again(4 ** Math.min(attempt - 1, MAX_PAIR_EXPONENT) * 1_000, 0);
  }
  return again(Math.min(2 ** (attempt - 1) * 1_000, MAX_DELAY_MS), chance);
}

function again(delayMs: number, chance: number): RetryDecision {
  return { kind: 'again', afterMs: Math.round(delayMs * (1 + chance * 0.25)) };
}

function triesFor({ scope, failure }: Retry): number {
  if (scope !== 'message') return TRIES.limit;
  if (failure.code === UNREACHED_CODE) return TRIES.unreached;
  return TROUBLE_CODES.has(failure.code) ? TRIES.trouble : TRIES.outage;
}

export function givenUp(failure: SendFailure, attempt: number): SendFailure {
  return { ...failure, detail: `Given up after ${attempt} tries. ${failure.detail ?? ''}`.trim() };
}
