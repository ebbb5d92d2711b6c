import { classifySend } from './classify-send.js';
import { errorRule, knownErrorCodes } from './error-table.js';
import { readReply } from './read-reply.js';

const reply = (status: number, body: unknown, retryAfter: string | null = null) =>
  readReply({
    status,
    retryAfter,
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  });
const error = (code: number, status = 400) => reply(status, { error: { message: 'm', code } });

describe('what an answer to a send means', () => {
  it.each([
    ['accepted', { messages: [{ id: 'wamid.x' }] }, 'accepted'],
    ['empty object', {}, 'unknown'],
    ['no id', { messages: [{}] }, 'unknown'],
    ['cut', '{"messages":[{"id":"wam', 'unknown'],
    ['nothing', '', 'unknown'],
    ['HTML', '<html>', 'unknown'],
    ['an error without a code', { error: { message: 'm' } }, 'unknown'],
  ])('200 with %s', (_, body, kind) => {
    expect(classifySend(reply(200, body)).kind).toBe(kind);
  });

  it.each([
    [1, 'retry'],
    [2, 'retry'],
    [4, 'retry'],
    [80007, 'retry'],
    [130429, 'retry'],
    [131000, 'retry'],
    [131016, 'retry'],
    [131056, 'retry'],
    [131057, 'retry'],
    [133004, 'retry'],
    [100, 'failed'],
    [131026, 'failed'],
    [131047, 'failed'],
    [131049, 'failed'],
    [131051, 'failed'],
    [132001, 'failed'],
    [132015, 'failed'],
    [132016, 'failed'],
    [0, 'paused'],
    [190, 'paused'],
    [10, 'paused'],
    [200, 'paused'],
    [299, 'paused'],
    [131031, 'paused'],
    [131042, 'paused'],
    [131048, 'paused'],
    [368, 'paused'],
    [133010, 'paused'],
    [987654, 'failed'],
  ])('code %i', (code, kind) => {
    expect(classifySend(error(code)).kind).toBe(kind);
    expect(classifySend(error(code, 500)).kind).toBe(kind);
  });

  it('slows the pair or the number for their limits, the message for its own trouble', () => {
    expect(classifySend(error(131056))).toMatchObject({ scope: 'pair' });
    expect(classifySend(error(130429))).toMatchObject({ scope: 'number' });
    expect(classifySend(error(131000))).toMatchObject({ scope: 'message' });
    expect(classifySend(reply(429, '', '3'))).toMatchObject({ kind: 'retry', retryAfterS: 3 });
  });

  it.each([500, 502, 503, 504])('status %i that is not WhatsApp’s answer', (status) => {
    expect(classifySend(reply(status, '<html>')).kind).toBe('unknown');
  });

  it('repeats what never went out, never what may have', () => {
    expect(classifySend({ kind: 'unreached', reason: 'ECONNREFUSED' }).kind).toBe('retry');
    expect(classifySend({ kind: 'lost', reason: 'timeout' }).kind).toBe('unknown');
  });
});

describe('the table of codes', () => {
  it('says each thing in plain words', () => {
    for (const code of knownErrorCodes()) {
      const rule = errorRule(code);
      expect(rule?.title).toMatch(/^[A-Z].*\.$/);
      expect(rule?.advice).toMatch(/^[A-Z].*\.$/);
    }
  });
});
