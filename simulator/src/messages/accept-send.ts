import type { BusinessNumber } from '../accounts/business-number.js';
import { GraphError } from '../graph/graph-error.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { businessScopedId } from '../people/business-scoped-id.js';
import type { World } from '../world.js';
import type { OutboundMessage } from './outbound-message.js';
import type { SendRequest } from './send-request.js';
import { newWamid } from './wamid.js';

/** Meta's throughput for an ordinary number, messages in and out together. */
export const STANDARD_PER_SECOND = 80;

const WINDOW_CLOSED = {
  code: 131047,
  details:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
};

/** Takes a checked request if the limits allow it. */
export function acceptSend(
  world: World,
  number: BusinessNumber,
  request: SendRequest,
): OutboundMessage {
  const { address, type, opaque } = request;
  const person =
    address.waId === undefined
      ? world.people.findByUserId(address.userId ?? '')
      : world.people.find(address.waId);
  const personKey = address.waId ?? person?.key ?? address.userId ?? '';
  obeyLimits(world, number, personKey);
  const waId = address.waId ?? person?.phone;
  const message: OutboundMessage = {
    wamid: newWamid(personKey, 'out'),
    number,
    personKey,
    waId,
    userId: address.userId ?? person?.userId ?? businessScopedId(number.wabaId, personKey),
    type,
    content: contentObject(type, request.content),
    quotedId: request.quotedId,
    opaque,
    template: request.template,
    failure: undefined,
  };
  if (!request.template && !windowOpen(world, number, personKey)) message.failure = WINDOW_CLOSED;
  return message;
}

/** What the request is answered with. */
export function acceptance(request: SendRequest, message: OutboundMessage): JsonObject {
  const { input, waId } = request.address;
  const userId = request.address.userId;
  return {
    messaging_product: 'whatsapp',
    contacts: [
      {
        input,
        ...(waId === undefined ? {} : { wa_id: waId }),
        ...(userId === undefined ? {} : { user_id: userId }),
      },
    ],
    messages: [{ id: message.wamid, ...(message.template ? { message_status: 'accepted' } : {}) }],
  };
}

function obeyLimits(world: World, number: BusinessNumber, personKey: string): void {
  const { phoneNumberId } = number;
  const { throughputPerSecond, pairLimit } = world.behaviours.of(phoneNumberId);
  const now = world.clock.now();
  const perSecond = throughputPerSecond === undefined ? STANDARD_PER_SECOND : throughputPerSecond;
  if (!world.throughput.allows(phoneNumberId, perSecond, now)) {
    throw new GraphError(
      130429,
      'Message failed to send because there were too many messages sent from this phone number.',
    );
  }
  if (pairLimit && !world.pairLimit.allows(phoneNumberId, personKey, now)) {
    throw new GraphError(
      131056,
      'Message failed to send because there were too many messages sent from this phone number to the same person.',
    );
  }
}

function windowOpen(world: World, number: BusinessNumber, personKey: string): boolean {
  const { unknownWindow } = world.behaviours.of(number.phoneNumberId);
  return world.windows.isOpen(number.phoneNumberId, personKey, unknownWindow);
}

function contentObject(type: string, content: unknown): JsonObject {
  return isJsonObject(content) ? content : { [type]: content };
}
