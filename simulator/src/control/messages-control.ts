import type { FastifyInstance } from 'fastify';
import type { BusinessNumber } from '../accounts/business-number.js';
import { inboundRequest } from '../inbound/inbound-request.js';
import { personWrites, sendInbound } from '../inbound/person-writes.js';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';

/** POST /sim/messages: a person writes; answers after the webhook's first delivery. */
export function registerMessagesControl(app: FastifyInstance, world: World): void {
  app.post('/sim/messages', async (request) => {
    const body = parseControl(inboundRequest, request.body);
    const inbound = await personWrites(world, knownNumber(world, body.to), body);
    const webhook = await sendInbound(world, inbound);
    return { wamid: inbound.wamid, webhook };
  });
}

export function knownNumber(world: World, phoneNumberId: string): BusinessNumber {
  const number = world.accounts.number(phoneNumberId);
  if (number) return number;
  const known = world.accounts.numbers().map((one) => one.phoneNumberId);
  throw new ControlError(`no number has the id ${phoneNumberId}; known: ${known.join(', ')}`, 404);
}
