import { type BucketShape, drainToken, takeToken } from './token-bucket.js';

/** Messages per second of one number; a bucket of one second's worth. */
export class ThroughputLimit {
  #fullAtMs = new Map<string, number>();

  /** `perSecond` null is no limit. */
  allows(phoneNumberId: string, perSecond: number | null, nowMs: number): boolean {
    if (perSecond === null) return true;
    const shape = shapeOf(perSecond);
    const after = takeToken(shape, this.#fullAtMs.get(phoneNumberId), nowMs);
    if (after === undefined) return false;
    this.#fullAtMs.set(phoneNumberId, after);
    return true;
  }

  /** Messages that come in use up throughput as well; they are never refused. */
  countInbound(phoneNumberId: string, perSecond: number, nowMs: number): void {
    const shape = shapeOf(perSecond);
    this.#fullAtMs.set(phoneNumberId, drainToken(shape, this.#fullAtMs.get(phoneNumberId), nowMs));
  }

  clear(): void {
    this.#fullAtMs.clear();
  }
}

/** A rate below one a second still lets one through. */
function shapeOf(perSecond: number): BucketShape {
  return { capacity: Math.max(1, perSecond), perMs: perSecond / 1000 };
}
