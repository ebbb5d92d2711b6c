import { digitsOf } from '../people/phone-number.js';
import type { SeededRandom } from '../randomness/seeded-random.js';
import type { Fault, FaultRequest, FaultTarget } from './fault.js';

/** The faults in force, and the requests that a hold keeps waiting. */
export class FaultBoard {
  readonly #faults = new Map<string, Fault>();
  readonly #held = new Map<string, Array<() => void>>();
  #nextId = 1;

  constructor(private readonly random: () => SeededRandom) {}

  add(request: FaultRequest): Fault {
    const fault: Fault = { ...request, id: `fault-${this.#nextId++}`, struck: 0 };
    this.#faults.set(fault.id, fault);
    return fault;
  }

  list(): Fault[] {
    return [...this.#faults.values()];
  }

  /** The first fault that strikes this request, counted. */
  strike(target: FaultTarget): Fault | undefined {
    if (this.#faults.size === 0) return undefined;
    for (const fault of this.#faults.values()) {
      if (!concerns(fault, target) || !this.#lot(fault)) continue;
      fault.struck += 1;
      return fault;
    }
    return undefined;
  }

  hold(id: string): Promise<void> {
    return new Promise((resolve) => this.#held.set(id, [...(this.#held.get(id) ?? []), resolve]));
  }

  /** How many waited, undefined for an unknown fault. Later requests are no longer held. */
  release(id: string): number | undefined {
    if (!this.#faults.delete(id) && !this.#held.has(id)) return undefined;
    const waiting = this.#held.get(id) ?? [];
    this.#held.delete(id);
    for (const resume of waiting) resume();
    return waiting.length;
  }

  /** Removes a fault; what it held goes on. */
  remove(id: string): boolean {
    return this.release(id) !== undefined;
  }

  clear(): void {
    for (const id of new Set([...this.#faults.keys(), ...this.#held.keys()])) this.release(id);
  }

  #lot(fault: Fault): boolean {
    if (fault.count !== undefined) return fault.struck < fault.count;
    return fault.rate === undefined || this.random().next() < fault.rate;
  }
}

function concerns(fault: Fault, target: FaultTarget): boolean {
  if (fault.endpoint && fault.endpoint !== target.endpoint) return false;
  if (fault.phoneNumberId && fault.phoneNumberId !== target.phoneNumberId) return false;
  return fault.to === undefined || sameAddress(fault.to, target.to);
}

function sameAddress(one: string, other: string | undefined): boolean {
  return (
    other !== undefined &&
    (one === other || (digitsOf(one) !== '' && digitsOf(one) === digitsOf(other)))
  );
}
