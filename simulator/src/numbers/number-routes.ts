import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { BusinessNumber } from '../accounts/business-number.js';
import { authorise, requireAccount, requireNumber } from '../graph/authorise.js';
import { pageOf } from '../graph/paging.js';
import { selectFields } from '../graph/select-fields.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import type { World } from '../world.js';
import { changeProfile, readProfile } from './business-profile.js';
import { NUMBER_DEFAULTS, numberNode } from './number-node.js';
import { deregisterNumber, registerNumber } from './register-number.js';
import { verifiedOverride } from './update-number.js';

type IdRequest = FastifyRequest<{ Params: { id: string } }>;
type IdRoute = { Params: { id: string } };

const listQuery = z.object({
  fields: z.string().optional(),
  limit: z.string().optional(),
  after: z.string().optional(),
  before: z.string().optional(),
});

export function registerNumbers(app: FastifyInstance, world: World): void {
  const numberOf = (request: IdRequest) =>
    requireNumber(
      world,
      authorise(world, request),
      request.params.id,
      request.method.toLowerCase(),
    );
  app.post<IdRoute>('/:id/register', async (request) =>
    registerNumber(numberOf(request), bodyOf(request), world.clock.now()),
  );
  app.post<IdRoute>('/:id/deregister', async (request) =>
    deregisterNumber(numberOf(request), world.clock.now()),
  );
  app.get<IdRoute>('/:id/whatsapp_business_profile', async (request) =>
    readProfile(numberOf(request), listQuery.parse(request.query).fields),
  );
  app.post<IdRoute>('/:id/whatsapp_business_profile', async (request) =>
    changeProfile(numberOf(request), request.body),
  );
  app.get<IdRoute>('/:id/phone_numbers', async (request) => listNumbers(world, request));
  registerSubscribedApps(app, world);
}

function registerSubscribedApps(app: FastifyInstance, world: World): void {
  const accountOf = (request: IdRequest) =>
    requireAccount(
      world,
      authorise(world, request),
      request.params.id,
      request.method.toLowerCase(),
    );
  app.get<IdRoute>('/:id/subscribed_apps', async (request) => {
    const account = accountOf(request);
    const { appId } = world.platformApp;
    const app = {
      id: appId,
      link: `https://www.facebook.com/games/?app_id=${appId}`,
      name: 'Waystation',
    };
    const override = account.callbackOverride
      ? { override_callback_uri: account.callbackOverride.url }
      : {};
    return { data: account.subscribed ? [{ whatsapp_business_api_data: app, ...override }] : [] };
  });
  app.post<IdRoute>('/:id/subscribed_apps', async (request) => {
    const account = accountOf(request);
    account.callbackOverride = await verifiedOverride(world, bodyOf(request));
    account.subscribed = true;
    return { success: true };
  });
  app.delete<IdRoute>('/:id/subscribed_apps', async (request) => {
    accountOf(request).subscribed = false;
    return { success: true };
  });
}

function listNumbers(world: World, request: IdRequest): JsonObject {
  const account = requireAccount(world, authorise(world, request), request.params.id);
  const query = listQuery.parse(request.query);
  const nodes = world.accounts.numbersOf(account.wabaId).map((number: BusinessNumber) => ({
    ...selectFields(numberNode(world, number), query.fields, NUMBER_DEFAULTS),
    id: number.phoneNumberId,
  }));
  return pageOf(
    nodes,
    query,
    (after) => `${world.publicUrl}/${account.wabaId}/phone_numbers?after=${after}`,
  );
}

function bodyOf(request: FastifyRequest): JsonObject {
  return isJsonObject(request.body) ? request.body : {};
}
