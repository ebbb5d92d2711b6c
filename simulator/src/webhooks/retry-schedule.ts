const FIRST_MS = 1000;
const LONGEST_MS = 3_600_000;
const GIVE_UP_AFTER_MS = 7 * 24 * 3_600_000;

/** How long to wait after the given attempt (1 is the first), undefined once a week has passed. */
export function retryDelayMs(attempt: number, sinceFirstMs: number): number | undefined {
  if (sinceFirstMs >= GIVE_UP_AFTER_MS) return undefined;
  return Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
}
