import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BusinessNumber } from '../accounts/business-number.js';
import { jsonAnswer } from '../graph/answer.js';
import { authorise, requireNumber } from '../graph/authorise.js';
import { GraphError, invalidParameter } from '../graph/graph-error.js';
import { respond, sendAnswer } from '../graph/respond.js';
import { isJsonObject, type JsonObject, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';
import { isMarkRead, markRead } from './mark-read.js';
import { noteRequest, sendMessage } from './send-message.js';

interface NumberParams {
  id: string;
}

/** POST /{phone number id}/messages: send, mark as read, show typing. */
export function registerMessages(app: FastifyInstance, world: World): void {
  app.post<{ Params: NumberParams }>('/:id/messages', (request, reply) =>
    answerMessages(world, request, reply),
  );
}

type MessagesRequest = FastifyRequest<{ Params: NumberParams }>;

async function answerMessages(
  world: World,
  request: MessagesRequest,
  reply: FastifyReply,
): Promise<void> {
  const body = request.body;
  if (!isJsonObject(body)) throw invalidParameter('The body must be a JSON object.');
  const started = performance.now();
  try {
    const number = admit(world, request, body);
    if (isMarkRead(body)) sendAnswer(reply, jsonAnswer(markRead(world, body)));
    else await answerSend(world, number, body, reply);
  } catch (error) {
    logRequest(world, body, error instanceof GraphError ? error.httpStatus : 500, started);
    throw error;
  } finally {
    if (reply.sent) logRequest(world, body, reply.statusCode, started);
  }
}

/** The number that may send with this token. A send refused here is in the ledger like any other. */
function admit(world: World, request: MessagesRequest, body: JsonObject): BusinessNumber {
  try {
    const number = requireNumber(world, authorise(world, request), request.params.id, 'post');
    if (number.registered) return number;
    throw new GraphError(133010, 'The account is not registered. Register the number first.');
  } catch (error) {
    const number = world.accounts.number(request.params.id);
    if (error instanceof GraphError && number && !isMarkRead(body)) {
      world.ledger.countRefusal(error.code);
      noteRequest(world, number, body, `error:${error.code}`, error.httpStatus);
    }
    throw error;
  }
}

function answerSend(world: World, number: BusinessNumber, body: JsonObject, reply: FastifyReply) {
  const to = stringAt(body, 'to') ?? stringAt(body, 'recipient');
  const target = { endpoint: 'messages', phoneNumberId: number.phoneNumberId, to } as const;
  let held = false;
  return respond(world, target, reply, {
    run: (outcome, failing) =>
      sendMessage(world, number, body, { outcome: held ? null : outcome, failing }),
    turnAway: (outcome, httpStatus) => {
      held = outcome === 'held';
      const code = /^error:(\d+)$/.exec(outcome)?.[1];
      if (code !== undefined) world.ledger.countRefusal(Number(code));
      noteRequest(world, number, body, outcome, httpStatus);
    },
  });
}

function logRequest(world: World, body: JsonObject, status: number, started: number): void {
  if (!world.log.onLine) return;
  const what = isMarkRead(body) ? 'read' : (stringAt(body, 'type') ?? 'text');
  const to = stringAt(body, 'to') ?? stringAt(body, 'recipient') ?? '';
  world.log.request(
    `${what} ${to}`.trim(),
    status,
    performance.now() - started,
    JSON.stringify(body),
  );
}
