import type { GraphError, GraphReply } from './graph-reply.js';
import { asRecord, textOf } from './json-value.js';

interface RawAnswer {
  readonly status: number;
  readonly body: Buffer;
  readonly retryAfter: string | null;
}

/** Makes a typed reply of whatever came back; parses tolerantly and never throws. */
export function readReply(answer: RawAnswer): GraphReply {
  const retryAfterS = secondsOf(answer.retryAfter);
  const body = parseObject(answer.body);
  const error = readError(asRecord(body?.['error']));
  if (error) return { kind: 'refused', status: answer.status, error, retryAfterS };
  if (body && !('error' in body) && answer.status >= 200 && answer.status < 300) {
    return { kind: 'ok', status: answer.status, body };
  }
  return { kind: 'unreadable', status: answer.status, retryAfterS };
}

function parseObject(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    return asRecord(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}

function readError(error: Readonly<Record<string, unknown>> | null): GraphError | null {
  if (!error || !Number.isInteger(error['code'])) return null;
  const data = asRecord(error['error_data']);
  return {
    code: Number(error['code']),
    subcode: Number(error['error_subcode']) || null,
    message: textOf(error['message']) ?? 'WhatsApp gave no reason.',
    details: textOf(data?.['details']) ?? textOf(error['error_user_msg']),
    traceId: textOf(error['fbtrace_id']),
  };
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
