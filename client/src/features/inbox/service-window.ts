const windowMs = 24 * 3_600_000;
const closingMs = 2 * 3_600_000;

export type ServiceWindow =
  | { kind: 'never' }
  | { kind: 'closed' }
  | { kind: 'open' | 'closing'; leftMs: number; fraction: number };

/** Where the 24 hours stand in which anything may be written; the server's closing time decides. */
export function serviceWindowAt(closesAt: string | null, nowMs: number): ServiceWindow {
  if (closesAt === null) return { kind: 'never' };
  const leftMs = Date.parse(closesAt) - nowMs;
  if (!(leftMs > 0)) return { kind: 'closed' };
  return {
    kind: leftMs <= closingMs ? 'closing' : 'open',
    leftMs,
    fraction: Math.min(leftMs / windowMs, 1),
  };
}

/** `23 h 05 m`, `12 m`, `under 1 m` as numbers; words are the caller's. */
export function splitDuration(leftMs: number): { hours: number; minutes: number } {
  const minutes = Math.floor(leftMs / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
