import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { runLoad } from '../load/load-run.js';
import type { World } from '../world.js';
import { parseControl } from './control-error.js';
import { knownNumber } from './messages-control.js';

const loadRequest = z.strictObject({
  phoneNumberId: z.string(),
  inboundPerSecond: z.number().positive().max(50_000),
  customers: z.number().int().min(1).max(10_000_000),
  seconds: z.number().positive().max(3600),
});

/** POST /sim/load answers when the last message of the load has been answered. */
export function registerLoadControl(app: FastifyInstance, world: World): void {
  app.post('/sim/load', async (request) => {
    const { phoneNumberId, ...plan } = parseControl(loadRequest, request.body);
    return runLoad(world, knownNumber(world, phoneNumberId), plan);
  });
}
