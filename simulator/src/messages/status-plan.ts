import type { Behaviour, StatusName } from '../behaviour/behaviour.js';
import type { SeededRandom } from '../randomness/seeded-random.js';

export interface PlannedStatus {
  status: StatusName;
  delayMs: number;
}

/** Which statuses follow a message and when. A scrambled order hands the same delays to other statuses. */
export function planStatuses(
  behaviour: Behaviour,
  names: readonly StatusName[],
  random: SeededRandom,
): PlannedStatus[] {
  const delays = names.map((name) => behaviour.statusDelayMs[name]);
  if (behaviour.order === 'normal')
    return names.map((status, index) => ({ status, delayMs: delays[index] ?? 0 }));
  const order = behaviour.order === 'reversed' ? [...names].reverse() : random.shuffle(names);
  const ascending = delays.sort((one, other) => one - other);
  return order.map((status, index) => ({ status, delayMs: ascending[index] ?? 0 }));
}
