import type { BusinessNumber, CallbackOverride } from '../accounts/business-number.js';
import { GraphError, invalidParameter } from '../graph/graph-error.js';
import { type JsonObject, isJsonObject, objectAt, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';

/** POST /{number id}: a new two-step PIN, or its own callback for messages. */
export async function updateNumber(
  world: World,
  number: BusinessNumber,
  body: unknown,
): Promise<JsonObject> {
  if (!isJsonObject(body)) throw invalidParameter('The body must be a JSON object.');
  const pin = stringAt(body, 'pin');
  if (pin !== undefined) number.pin = checkedPin(pin);
  if (isJsonObject(body.webhook_configuration)) {
    number.callbackOverride = await verifiedOverride(
      world,
      objectAt(body, 'webhook_configuration'),
    );
  }
  return { success: true };
}

export function checkedPin(pin: string): string {
  if (!/^\d{6}$/.test(pin)) throw invalidParameter('Param pin must be 6 digits.');
  return pin;
}

/** A callback that has echoed the challenge; undefined for the empty address, which takes it away. */
export async function verifiedOverride(
  world: World,
  given: JsonObject,
): Promise<CallbackOverride | undefined> {
  const url = stringAt(given, 'override_callback_uri') ?? '';
  const verifyToken = stringAt(given, 'verify_token') ?? '';
  if (url === '') return undefined;
  if (url.length > 200 || !URL.canParse(url))
    throw invalidParameter('Param override_callback_uri must be a URL of at most 200 characters.');
  if (await world.post.verify(url, verifyToken)) return { url, verifyToken };
  throw new GraphError(2200, 'The callback did not answer the challenge.', {
    httpStatus: 400,
    message:
      "(#2200) Callback verification failed with the following errors: the URL couldn't be validated.",
  });
}
