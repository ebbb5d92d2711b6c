import type { FastifyInstance } from 'fastify';
import { behaviourPatch } from '../behaviour/behaviour.js';
import type { World } from '../world.js';
import { parseControl } from './control-error.js';
import { knownNumber } from './messages-control.js';

/** PUT /sim/behaviour merges and answers all settings; GET reads them. */
export function registerBehaviourControl(app: FastifyInstance, world: World): void {
  app.put('/sim/behaviour', async (request) => {
    const patch = parseControl(behaviourPatch, request.body);
    if (patch.phoneNumberId !== undefined) knownNumber(world, patch.phoneNumberId);
    world.behaviours.merge(patch);
    return world.behaviours.settings();
  });
  app.get('/sim/behaviour', async () => world.behaviours.settings());
}
