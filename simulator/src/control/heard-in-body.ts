import { isJsonObject, listAt, objectAt, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';

/** People who write in a hand-made webhook open their service window like any others. */
export function noteHeard(world: World, body: unknown): void {
  if (!isJsonObject(body)) return;
  for (const change of listAt(body, 'entry').flatMap((entry) => listAt(entry, 'changes'))) {
    const value = objectAt(change, 'value');
    const phoneNumberId = stringAt(objectAt(value, 'metadata'), 'phone_number_id');
    for (const message of listAt(value, 'messages')) {
      const person = stringAt(message, 'from') ?? stringAt(message, 'from_user_id');
      const atMs = Number(stringAt(message, 'timestamp')) * 1000;
      if (phoneNumberId && person && Number.isFinite(atMs))
        world.windows.heard(phoneNumberId, person, atMs);
    }
  }
}
