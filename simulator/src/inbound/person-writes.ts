import { STANDARD_PER_SECOND } from '../messages/accept-send.js';
import type { BusinessNumber } from '../accounts/business-number.js';
import type { PostResult } from '../webhooks/webhook-post.js';
import type { World } from '../world.js';
import { composeInbound, type InboundMessage } from './inbound-message.js';
import type { InboundRequest } from './inbound-request.js';
import { keepOnPhone } from './keep-on-phone.js';

/** Happenings that do not open the service window. */
const NOT_A_MESSAGE = new Set(['system', 'edit', 'revoke', 'request_welcome']);

/** A person writes: it is on their phone at once, and goes out with `sendInbound`. */
export async function personWrites(
  world: World,
  number: BusinessNumber,
  request: InboundRequest,
): Promise<InboundMessage> {
  const inbound = await composeInbound(world, number, request);
  keepOnPhone(world, inbound);
  return inbound;
}

/** Posts the webhook of what a person wrote and tells how its first delivery went. */
export function sendInbound(world: World, inbound: InboundMessage): Promise<PostResult> {
  const { number, person, wamid, message, contact } = inbound;
  const { phoneNumberId } = number;
  if (!NOT_A_MESSAGE.has(inbound.type))
    world.windows.heard(phoneNumberId, person.key, inbound.sentAtMs);
  if (world.behaviours.of(phoneNumberId).throughputPerSecond === undefined) {
    world.throughput.countInbound(phoneNumberId, STANDARD_PER_SECOND, world.clock.now());
  }
  const taken = () => {
    if (world.chats.message(wamid)?.status === 'waiting') world.chats.setStatus(wamid, 'sent');
  };
  return world.courier.deliver({
    kind: 'message',
    number,
    message,
    contact,
    entry: { to: phoneNumberId, wamid },
    taken,
  });
}
