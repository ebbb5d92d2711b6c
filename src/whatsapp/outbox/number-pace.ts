/** Times are milliseconds of the database's clock. */
export interface SlotRequest {
  /** From when on the number's next slot is free. */
  readonly nextSlotMs: number;
  readonly nowMs: number;
  readonly perSecond: number;
  readonly wanted: number;
}

export interface SlotGrant {
  readonly count: number;
  readonly firstMs: number;
  readonly intervalMs: number;
}

/** How far ahead slots are sold: what an agent's reply may have to wait behind a campaign. */
export const HORIZON_MS = 150;
/** Ask again when so much of it is left: a grant is worth 100 ms and more. */
const REFILL_AT_MS = 50;
/** A little slower than allowed, because answers and clocks jitter. */
const MARGIN = 0.99;

/**
 * A number's pace as a row of slots, one message each, evenly spaced and sold in order: whichever
 * worker buys, no second ever holds more than the number's limit, and nothing is saved up while
 * it is idle.
 */
export function reserveSlots(request: SlotRequest): SlotGrant {
  const intervalMs = 1_000 / (request.perSecond * MARGIN);
  const firstMs = Math.max(request.nextSlotMs, request.nowMs);
  const aheadMs = request.nowMs + HORIZON_MS - firstMs;
  const free = aheadMs < 0 ? 0 : Math.floor(aheadMs / intervalMs) + 1;
  return { count: Math.min(free, request.wanted), firstMs, intervalMs };
}

/** When it is worth asking again, counted from now. */
export function reopensInMs(nextSlotMs: number, nowMs: number): number {
  return Math.max(0, nextSlotMs - REFILL_AT_MS - nowMs);
}
