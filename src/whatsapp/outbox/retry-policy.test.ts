import { UNREACHED_CODE } from '../cloud-api/classify-send.js';
import { afterRetryable } from './retry-policy.js';

const retry = (
  code: number,
  scope: 'message' | 'pair' | 'number',
  retryAfterS: number | null = null,
) => ({
  kind: 'retry' as const,
  scope,
  retryAfterS,
  failure: { code, title: 'x', detail: null },
});

describe('trying again', () => {
  it('waits twice as long each time, at most a minute', () => {
    const delays = [1, 2, 3, 7, 19].map((attempt) =>
      afterRetryable(retry(131016, 'message'), attempt, 0),
    );
    expect(delays).toEqual(
      [1_000, 2_000, 4_000, 60_000, 60_000].map((afterMs) => ({ kind: 'again', afterMs })),
    );
  });

  it('waits for a person 4^X seconds', () => {
    const delays = [1, 2, 3, 4].map((attempt) => afterRetryable(retry(131056, 'pair'), attempt, 1));
    expect(delays).toEqual(
      [1_000, 4_000, 16_000, 64_000].map((afterMs) => ({ kind: 'again', afterMs })),
    );
  });

  it('does as Retry-After says', () => {
    expect(afterRetryable(retry(130429, 'number', 7), 1, 0)).toEqual({
      kind: 'again',
      afterMs: 7_000,
    });
  });

  it.each([
    [131000, 'message', 4],
    [131016, 'message', 20],
    [UNREACHED_CODE, 'message', 65],
    [130429, 'number', 1_000],
  ] as const)('gives code %i up after its tries', (code, scope, tries) => {
    expect(afterRetryable(retry(code, scope), tries - 1, 0).kind).toBe('again');
    expect(afterRetryable(retry(code, scope), tries, 0).kind).toBe('given-up');
  });
});
