import type { BusinessNumber } from '../accounts/business-number.js';
import type { Fault } from '../faults/fault.js';
import { type Answer, jsonAnswer } from '../graph/answer.js';
import { GraphError } from '../graph/graph-error.js';
import { type JsonObject, stringAt } from '../json/json-object.js';
import { digitsOf } from '../people/phone-number.js';
import type { World } from '../world.js';
import { acceptance, acceptSend } from './accept-send.js';
import type { OutboundMessage } from './outbound-message.js';
import { parseSend } from './send-request.js';
import { startStatuses } from './status-timeline.js';

interface SendOptions {
  /** What the ledger's request row says instead of `accepted` or the error; null: that row is written already. */
  outcome: string | null | undefined;
  /** Accept, but fail by webhook with this fault's code. */
  failing: Fault | undefined;
}

/** Takes a send or refuses it with a GraphError; either way the ledger has it. */
export function sendMessage(
  world: World,
  number: BusinessNumber,
  body: JsonObject,
  options: SendOptions,
): Answer | Promise<Answer> {
  const { outcome } = options;
  try {
    return takeSend(world, number, body, options);
  } catch (error) {
    if (error instanceof GraphError) {
      world.ledger.countRefusal(error.code);
      const refused = outcome === null ? null : `error:${error.code}`;
      noteRequest(world, number, body, refused, error.httpStatus);
    }
    throw error;
  }
}

function takeSend(world: World, number: BusinessNumber, body: JsonObject, options: SendOptions) {
  const { outcome = 'accepted', failing } = options;
  const request = parseSend(world, number, body);
  const message = acceptSend(world, number, request);
  if (failing) {
    message.failure = { code: failing.code ?? 131026, details: 'A fault of the simulator.' };
  }
  noteRequest(world, number, body, outcome, 200);
  noteAccepted(world, message);
  const answer = jsonAnswer(acceptance(request, message));
  if (world.behaviours.of(number.phoneNumberId).statusBeforeResponse) {
    return startStatuses(world, message).then(() => answer);
  }
  return { ...answer, afterwards: () => void startStatuses(world, message) };
}

/** The ledger's row for a send request; also for one that a fault turned away. */
export function noteRequest(
  world: World,
  number: BusinessNumber,
  body: JsonObject,
  outcome: string | null,
  httpStatus: number | undefined,
): void {
  if (outcome === null) return;
  world.ledger.append({
    at: world.clock.now(),
    kind: 'request',
    phoneNumberId: number.phoneNumberId,
    to: ledgerAddress(body),
    opaque: stringAt(body, 'biz_opaque_callback_data'),
    httpStatus,
    outcome,
  });
}

function noteAccepted(
  world: World,
  { number, waId, userId, opaque, wamid, type }: OutboundMessage,
): void {
  const { phoneNumberId } = number;
  const at = world.clock.now();
  world.ledger.append({
    at,
    kind: 'accepted',
    phoneNumberId,
    to: waId ?? userId,
    opaque,
    wamid,
    outcome: type,
  });
}

/** Digits of a phone number, however it was written, or the business-scoped id. */
function ledgerAddress(body: JsonObject): string | undefined {
  const to = stringAt(body, 'to');
  return to === undefined || to === '' ? stringAt(body, 'recipient') : digitsOf(to);
}
