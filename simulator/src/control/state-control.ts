import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';

const tokenRequest = z.strictObject({
  token: z.string().min(1),
  state: z.enum(['valid', 'expired', 'noPermission']),
});
const clockRequest = z.strictObject({
  skipMs: z
    .number()
    .min(0)
    .max(400 * 24 * 3_600_000),
});

/** Tokens, clock, reset. */
export function registerStateControl(app: FastifyInstance, world: World): void {
  app.put('/sim/tokens', async (request) => {
    const { token, state } = parseControl(tokenRequest, request.body);
    const known = world.accounts.token(token);
    if (!known) throw new ControlError(`no such token: ${token}`, 404);
    known.state = state;
    return { token, state };
  });
  app.post('/sim/clock', async (request) => {
    world.clock.skip(parseControl(clockRequest, request.body).skipMs);
    return { now: new Date(world.clock.now()).toISOString() };
  });
  app.get('/sim/clock', async () => ({ now: new Date(world.clock.now()).toISOString() }));
  app.post('/sim/reset', async () => {
    reset(world);
    return { success: true };
  });
}

/** Empties ledger, faults, behaviour, tokens' states and buckets; people and chats stay. */
function reset(world: World): void {
  world.faults.clear();
  world.ledger.clear();
  world.behaviours.reset();
  world.accounts.resetTokenStates();
  world.pairLimit.clear();
  world.throughput.clear();
}
