import type { Actor } from './actor.js';
import { systemAbility } from './ability.js';

const ability = systemAbility();

/** The actor of a pump or job that works for one tenant. */
export function systemActor(tenantId: string, requestId: string): Actor {
  return { kind: 'system', tenantId, agentId: null, ability, requestId };
}
