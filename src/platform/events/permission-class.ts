import { createHash } from 'node:crypto';
import type { Ability, Action, Subject } from '../auth/ability.js';

const known = new WeakMap<Ability, string>();

/** Equal for all who are allowed the same: what one of them may see, all of them may see. */
export function permissionClass(ability: Ability): string {
  let name = known.get(ability);
  if (!name) {
    name = createHash('sha256')
      .update(JSON.stringify(allowances(ability)))
      .digest('base64url');
    known.set(ability, name);
  }
  return name;
}

/**
 * The rules that can decide, by action and subject: a lead is also allowed what is assigned to
 * them, but that rule never decides anything, and leads would all differ by it.
 */
function allowances(ability: Ability): unknown[] {
  const pairs = new Set<string>();
  for (const rule of ability.rules) {
    for (const action of [rule.action].flat()) {
      for (const subject of [rule.subject].flat()) pairs.add(`${action} ${subject}`);
    }
  }
  return [...pairs].sort().map((pair) => {
    const [action, subject] = pair.split(' ') as [Action, Subject];
    const rules = ability.rulesFor(action, subject);
    const last = rules.findIndex((rule) => !rule.conditions && !rule.fields);
    const deciding = rules.slice(0, last === -1 ? undefined : last + 1);
    return [pair, deciding.map((rule) => [rule.inverted, rule.conditions, rule.fields])];
  });
}
