import type { StatusName } from '../behaviour/behaviour.js';
import { statusError } from '../graph/graph-error.js';
import type { JsonObject } from '../json/json-object.js';
import type { StatusUpdate } from '../webhooks/webhook-update.js';
import type { World } from '../world.js';
import type { OutboundMessage } from './outbound-message.js';
import { pricingOf } from './pricing.js';

/** A status as the webhook of API v24 and later carries it: no conversation object, the price with `sent`. */
export function statusUpdate(
  world: World,
  message: OutboundMessage,
  name: StatusName,
): StatusUpdate {
  const { number, wamid, waId, userId, opaque } = message;
  const status: JsonObject = {
    id: wamid,
    status: name,
    timestamp: String(world.clock.seconds()),
    ...(waId === undefined ? {} : { recipient_id: waId }),
    recipient_user_id: userId,
    ...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
  };
  if (name === 'sent') status.pricing = pricingOf(number, message.template, world.clock.now());
  if (name === 'failed') {
    const { code, details } = message.failure ?? {
      code: 131026,
      details: 'The message could not be delivered.',
    };
    status.errors = [statusError(code, details)];
  }
  const to = waId ?? userId;
  const contact = name === 'failed' ? undefined : contactOf(world, message);
  return { kind: 'status', number, status, contact, entry: { to, opaque, wamid, status: name } };
}

function contactOf(world: World, message: OutboundMessage): JsonObject {
  const person = world.people.find(message.personKey);
  const { name, username } = person ?? {};
  return {
    ...(name === undefined
      ? {}
      : { profile: { name, ...(username === undefined ? {} : { username }) } }),
    ...(message.waId === undefined ? {} : { wa_id: message.waId }),
    user_id: message.userId,
  };
}
