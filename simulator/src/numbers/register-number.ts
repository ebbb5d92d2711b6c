import type { BusinessNumber } from '../accounts/business-number.js';
import { GraphError, missing } from '../graph/graph-error.js';
import { type JsonObject, stringAt } from '../json/json-object.js';
import { checkedPin } from './update-number.js';

const CALLS = 10;
const WINDOW_MS = 72 * 3_600_000;

/** Connects the number to the Cloud API; the PIN must match once one is set. */
export function registerNumber(
  number: BusinessNumber,
  body: JsonObject,
  nowMs: number,
): JsonObject {
  countCall(number, nowMs);
  const pin = stringAt(body, 'pin');
  if (pin === undefined) throw missing('pin');
  if (number.pin !== undefined && number.pin !== checkedPin(pin)) {
    throw new GraphError(133005, 'The two-step verification PIN is not the one of this number.');
  }
  number.pin = checkedPin(pin);
  number.registered = true;
  return { success: true };
}

export function deregisterNumber(number: BusinessNumber, nowMs: number): JsonObject {
  countCall(number, nowMs);
  number.registered = false;
  return { success: true };
}

function countCall(number: BusinessNumber, nowMs: number): void {
  number.registrations = number.registrations.filter((atMs) => atMs > nowMs - WINDOW_MS);
  if (number.registrations.length >= CALLS) {
    throw new GraphError(
      133016,
      'This number was registered or deregistered ten times within 72 hours.',
    );
  }
  number.registrations.push(nowMs);
}
