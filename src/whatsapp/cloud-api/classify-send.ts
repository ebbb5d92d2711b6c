import type { GraphReply } from './graph-reply.js';
import { asRecord, textOf } from './json-value.js';
import { errorRule } from './error-table.js';

export interface SendFailure {
  readonly code: number;
  readonly title: string;
  readonly detail: string | null;
}

/** What one try to send came to. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly wamid: string }
  /** Not accepted; may go again. */
  | {
      readonly kind: 'retry';
      readonly failure: SendFailure;
      readonly scope: 'message' | 'pair' | 'number';
      readonly retryAfterS: number | null;
    }
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  /** Nothing of this number will go until somebody acts. */
  | { readonly kind: 'paused'; readonly failure: SendFailure }
  /** It may have gone out: never again by itself; the status webhook tells. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Limits of the number or the app: the number slows down, not only this message. */
const NUMBER_LIMITS = new Set([4, 80007, 130429]);
/** Our own code for "the network did not get us to WhatsApp". */
export const UNREACHED_CODE = -1;

export function classifySend(reply: GraphReply): SendResult {
  switch (reply.kind) {
    case 'ok':
      return acceptedOrUnknown(reply.body);
    case 'refused':
      return refused(reply);
    case 'unreadable':
      return unreadable(reply);
    case 'unreached':
      return {
        kind: 'retry',
        scope: 'message',
        retryAfterS: null,
        failure: {
          code: UNREACHED_CODE,
          title: 'WhatsApp could not be reached.',
          detail: reply.reason,
        },
      };
    case 'lost':
      return { kind: 'unknown', reason: reply.reason };
  }
}

function acceptedOrUnknown(body: Readonly<Record<string, unknown>>): SendResult {
  const messages: unknown = body['messages'];
  const first: unknown = Array.isArray(messages) ? messages[0] : null;
  const wamid = textOf(asRecord(first)?.['id']);
  return wamid
    ? { kind: 'accepted', wamid }
    : { kind: 'unknown', reason: 'The answer names no message.' };
}

function refused(reply: Extract<GraphReply, { kind: 'refused' }>): SendResult {
  const { error, retryAfterS } = reply;
  const rule = errorRule(error.code);
  const failure = {
    code: error.code,
    title: rule?.title ?? error.message,
    detail: error.details ?? error.message,
  };
  switch (rule?.class) {
    case 'retry':
      return { kind: 'retry', failure, scope: limitScope(error.code), retryAfterS };
    case 'pair':
      return { kind: 'retry', failure, scope: 'pair', retryAfterS };
    case 'number-pause':
      return { kind: 'paused', failure };
    case 'row':
    case 'campaign-pause':
      return { kind: 'failed', failure };
    case undefined:
      // A code nobody told us about: a Graph error body still means that it was not accepted.
      return reply.status === 429
        ? { kind: 'retry', failure, scope: 'number', retryAfterS }
        : { kind: 'failed', failure };
  }
}

function limitScope(code: number): 'message' | 'number' {
  return NUMBER_LIMITS.has(code) ? 'number' : 'message';
}

function unreadable(reply: Extract<GraphReply, { kind: 'unreadable' }>): SendResult {
  if (reply.status !== 429) {
    return {
      kind: 'unknown',
      reason: `An answer with status ${reply.status} that is not WhatsApp's.`,
    };
  }
  return {
    kind: 'retry',
    scope: 'number',
    retryAfterS: reply.retryAfterS,
    failure: { code: 130429, title: 'Sending too fast.', detail: null },
  };
}
