import { SeededRandom } from '../randomness/seeded-random.js';
import type { Behaviour, BehaviourPatch, BehaviourSettings, StatusName } from './behaviour.js';

const DEFAULT_DELAYS: Record<StatusName, number> = {
  sent: 0,
  delivered: 200,
  read: 400,
  played: 600,
  failed: 0,
};
const DEFAULT_SEED = 1;

/** How Meta behaves at the moment, for all numbers and for single ones on top. */
export class BehaviourBoard {
  #everywhere: BehaviourSettings = {};
  #byNumber = new Map<string, BehaviourSettings>();
  #resolved = new Map<string, Behaviour>();
  random = new SeededRandom(DEFAULT_SEED);

  constructor(private readonly unknownWindow: Behaviour['unknownWindow']) {}

  of(phoneNumberId: string): Behaviour {
    const known = this.#resolved.get(phoneNumberId);
    if (known) return known;
    const behaviour = this.#resolve({ ...this.#everywhere, ...this.#byNumber.get(phoneNumberId) });
    this.#resolved.set(phoneNumberId, behaviour);
    return behaviour;
  }

  merge({ phoneNumberId, ...patch }: BehaviourPatch): void {
    const before = phoneNumberId ? (this.#byNumber.get(phoneNumberId) ?? {}) : this.#everywhere;
    const after = mergeSettings(before, patch);
    if (phoneNumberId) this.#byNumber.set(phoneNumberId, after);
    else this.#everywhere = after;
    this.#resolved.clear();
    if (patch.seed !== undefined) this.random = new SeededRandom(patch.seed ?? DEFAULT_SEED);
  }

  settings(): { everywhere: BehaviourSettings; byNumber: Record<string, BehaviourSettings> } {
    return { everywhere: this.#everywhere, byNumber: Object.fromEntries(this.#byNumber) };
  }

  reset(): void {
    this.#everywhere = {};
    this.#byNumber.clear();
    this.#resolved.clear();
    this.random = new SeededRandom(DEFAULT_SEED);
  }

  #resolve(settings: BehaviourSettings): Behaviour {
    const p50 = settings.latencyMs?.p50 ?? 0;
    return {
      latencyMs: { p50, p99: settings.latencyMs?.p99 ?? p50 },
      throughputPerSecond: settings.throughputPerSecond,
      pairLimit: settings.pairLimit ?? true,
      statuses: settings.statuses ?? ['sent', 'delivered', 'read'],
      statusDelayMs: { ...DEFAULT_DELAYS, ...settings.statusDelayMs },
      order: settings.order ?? 'normal',
      duplicates: settings.duplicates ?? 0,
      batchSize: settings.batchSize ?? undefined,
      statusBeforeResponse: settings.statusBeforeResponse ?? false,
      unknownWindow: settings.unknownWindow ?? this.unknownWindow,
    };
  }
}

/** null takes a setting away, except for the throughput, where it is a value: no limit. */
function mergeSettings(before: BehaviourSettings, patch: BehaviourSettings): BehaviourSettings {
  const merged = Object.entries({ ...before, ...patch }).filter(
    ([name, value]) => value !== undefined && (value !== null || name === 'throughputPerSecond'),
  );
  return Object.fromEntries(merged);
}
