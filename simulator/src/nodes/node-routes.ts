import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AccessToken } from '../accounts/account-directory.js';
import { jsonAnswer } from '../graph/answer.js';
import { authorise, requireAccount, requireNumber } from '../graph/authorise.js';
import { unknownNode } from '../graph/graph-error.js';
import { respond } from '../graph/respond.js';
import { selectFields } from '../graph/select-fields.js';
import type { JsonObject } from '../json/json-object.js';
import { mediaNode } from '../media/media-routes.js';
import type { StoredMedia } from '../media/media-store.js';
import { ACCOUNT_DEFAULTS, accountNode } from '../numbers/account-node.js';
import { NUMBER_DEFAULTS, numberNode } from '../numbers/number-node.js';
import { updateNumber } from '../numbers/update-number.js';
import { editTemplate } from '../templates/create-template.js';
import { TEMPLATE_DEFAULTS, templateNode } from '../templates/template.js';
import type { World } from '../world.js';

type NodeRequest = FastifyRequest<{ Params: { id: string } }>;

const nodeQuery = z.object({
  fields: z.string().optional(),
  phone_number_id: z.string().optional(),
});

/** The bare /{id}: whatever has that id. */
export function registerNodes(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/:id', (request, reply) => readNode(world, request, reply));
  app.post<{ Params: { id: string } }>('/:id', async (request) => {
    const token = authorise(world, request);
    const template = world.templates.find(request.params.id);
    if (template) {
      requireAccount(world, token, template.wabaId, 'post');
      return editTemplate(template, request.body);
    }
    const number = requireNumber(world, token, request.params.id, 'post');
    return updateNumber(world, number, request.body);
  });
  app.delete<{ Params: { id: string } }>('/:id', async (request) => {
    const media = requireMedia(world, authorise(world, request), request, 'delete');
    if (!media) throw unknownNode(request.params.id, 'delete');
    world.media.remove(media.id);
    return { success: true };
  });
}

async function readNode(world: World, request: NodeRequest, reply: FastifyReply) {
  const token = authorise(world, request);
  const media = requireMedia(world, token, request, 'get');
  if (media) {
    const target = { endpoint: 'media', phoneNumberId: media.phoneNumberId } as const;
    const turnAway = () => undefined;
    return respond(world, target, reply, {
      run: () => jsonAnswer(mediaNode(world, media)),
      turnAway,
    });
  }
  return ordinaryNode(world, token, request);
}

function ordinaryNode(world: World, token: AccessToken, request: NodeRequest): JsonObject {
  const { id } = request.params;
  const fields = nodeQuery.parse(request.query).fields;
  if (world.accounts.account(id)) {
    return selectFields(accountNode(requireAccount(world, token, id)), fields, ACCOUNT_DEFAULTS);
  }
  const template = world.templates.find(id);
  if (template) {
    requireAccount(world, token, template.wabaId);
    return selectFields(templateNode(template), fields, TEMPLATE_DEFAULTS);
  }
  return selectFields(numberNode(world, requireNumber(world, token, id)), fields, NUMBER_DEFAULTS);
}

/** A file that this token may see; undefined if the id is no file at all. */
function requireMedia(
  world: World,
  token: AccessToken,
  request: NodeRequest,
  method: string,
): StoredMedia | undefined {
  const media = world.media.find(request.params.id);
  if (!media) return undefined;
  const asked = nodeQuery.parse(request.query).phone_number_id;
  const number = world.accounts.number(media.phoneNumberId);
  if (
    !number ||
    !token.wabaIds.has(number.wabaId) ||
    (asked !== undefined && asked !== media.phoneNumberId)
  ) {
    throw unknownNode(media.id, method);
  }
  return media;
}
