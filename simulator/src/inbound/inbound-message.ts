import { displayDigits } from '../accounts/account-directory.js';
import type { BusinessNumber } from '../accounts/business-number.js';
import { statusError } from '../graph/graph-error.js';
import { isJsonObject, type JsonObject, stringAt } from '../json/json-object.js';
import { newWamid } from '../messages/wamid.js';
import type { Person } from '../people/person.js';
import type { World } from '../world.js';
import { isInboundMedia, MediaUnavailable, storeInboundMedia } from './inbound-media.js';
import type { InboundRequest } from './inbound-request.js';

export interface InboundMessage {
  readonly wamid: string;
  readonly number: BusinessNumber;
  readonly person: Person;
  /** As in the webhook: audio for a voice note. */
  readonly type: string;
  readonly message: JsonObject;
  readonly contact: JsonObject | undefined;
  readonly sentAtMs: number;
}

/** What a person wrote, in the form of the messages webhook. */
export async function composeInbound(
  world: World,
  number: BusinessNumber,
  request: InboundRequest,
): Promise<InboundMessage> {
  const { from: phone, userId, name, username } = request;
  const person = world.people.meet({
    phone,
    userId,
    name: name ?? (phone ? undefined : 'Someone'),
    username,
  });
  const scopedId = world.people.userIdFor(person, number.wabaId);
  const sentAtMs = world.clock.now() - (request.ageMs ?? 0);
  const wamid = newWamid(person.key, 'in');
  const type = request.type === 'voice' ? 'audio' : request.type;
  const context = contextOf(world, number, person, request.context);
  const message: JsonObject = {
    ...(context ? { context } : {}),
    ...(person.phone === undefined ? {} : { from: person.phone }),
    from_user_id: scopedId,
    id: wamid,
    timestamp: String(Math.floor(sentAtMs / 1000)),
    type,
    ...(await contentOf(world, number, request)),
    ...(request.referral ? { referral: request.referral } : {}),
  };
  const contact = type === 'system' ? undefined : contactOf(person, scopedId);
  return {
    wamid,
    number,
    person,
    type: stringAt(message, 'type') ?? type,
    message,
    contact,
    sentAtMs,
  };
}

function contactOf(person: Person, userId: string): JsonObject {
  const name = person.name ?? person.username ?? person.phone ?? 'Someone';
  return {
    profile: { name, ...(person.username === undefined ? {} : { username: person.username }) },
    ...(person.phone === undefined ? {} : { wa_id: person.phone }),
    user_id: userId,
  };
}

async function contentOf(
  world: World,
  number: BusinessNumber,
  request: InboundRequest,
): Promise<JsonObject> {
  const { type } = request;
  const given: unknown = request[type];
  if (isInboundMedia(type, given)) return mediaContent(world, number, type, given);
  if (type === 'unsupported') {
    const error = statusError(131051, 'Message type is not currently supported.');
    return {
      errors: request.errors ?? [error],
      ...(isJsonObject(given) ? { unsupported: given } : {}),
    };
  }
  return {
    ...(given === undefined ? {} : { [type]: given }),
    ...(request.errors ? { errors: request.errors } : {}),
  };
}

async function mediaContent(
  world: World,
  number: BusinessNumber,
  type: string,
  given: JsonObject,
): Promise<JsonObject> {
  try {
    const media = await storeInboundMedia(world, number.phoneNumberId, type, given);
    return { [type === 'voice' ? 'audio' : type]: media };
  } catch (error) {
    if (!(error instanceof MediaUnavailable)) throw error;
    return { type: 'unsupported', errors: [statusError(131052, error.message)] };
  }
}

/** A quoted message by id; forwarding marks and product references stay as given. */
function contextOf(
  world: World,
  number: BusinessNumber,
  person: Person,
  given: JsonObject | undefined,
): JsonObject | undefined {
  if (!given) return undefined;
  const { message_id: messageId, ...rest } = given;
  const id = stringAt(given, 'id') ?? (typeof messageId === 'string' ? messageId : undefined);
  if (id === undefined) return rest;
  const own = world.chats.message(id)?.direction === 'out';
  const from = own && person.phone !== undefined ? person.phone : displayDigits(number);
  return { from, ...rest, id };
}
