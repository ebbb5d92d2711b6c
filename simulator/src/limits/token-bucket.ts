/**
 * A bucket that holds `capacity` and refills at `perMs`, kept as one number: the moment at which it would be full
 * again. One number a pair is what lets a million people have a bucket each.
 */
export interface BucketShape {
  capacity: number;
  perMs: number;
}

/** The new full-again moment when one token was there to take, undefined when not. */
export function takeToken(
  shape: BucketShape,
  fullAtMs: number | undefined,
  nowMs: number,
): number | undefined {
  const from = Math.max(fullAtMs ?? nowMs, nowMs);
  const after = from + 1 / shape.perMs;
  // A hair of tolerance, because adding fractions of a millisecond loses the last bits.
  return after - nowMs <= shape.capacity / shape.perMs + 1e-6 ? after : undefined;
}

/** Takes one token whether or not it was there, never owing more than the whole bucket. */
export function drainToken(
  shape: BucketShape,
  fullAtMs: number | undefined,
  nowMs: number,
): number {
  const from = Math.max(fullAtMs ?? nowMs, nowMs);
  return Math.min(from + 1 / shape.perMs, nowMs + shape.capacity / shape.perMs);
}
