/**
 * A small task that every worker process repeats (leases, forgotten wake-ups). It must be safe to
 * run in many processes at once; it never overlaps with itself in one.
 */
export abstract class Sweepers {
  abstract every(name: string, intervalMs: number, sweep: () => Promise<void>): void;
}
