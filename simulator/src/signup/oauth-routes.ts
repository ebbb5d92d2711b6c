import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerOf } from '../graph/authorise.js';
import { GraphError, invalidParameter } from '../graph/graph-error.js';
import { isJsonObject, type JsonObject, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';

const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

/** Token exchange and inspection, as Embedded Signup needs them. */
export function registerOauth(app: FastifyInstance, world: World): void {
  app.get('/oauth/access_token', async (request) => exchange(world, parametersOf(request)));
  app.post('/oauth/access_token', async (request) => exchange(world, parametersOf(request)));
  app.get('/debug_token', async (request) => debugToken(world, request));
}

function parametersOf(request: FastifyRequest): JsonObject {
  const query = isJsonObject(request.query) ? request.query : {};
  return isJsonObject(request.body) ? { ...query, ...request.body } : query;
}

function exchange(world: World, parameters: JsonObject): JsonObject {
  const { appId, appSecret } = world.platformApp;
  if (stringAt(parameters, 'client_id') !== appId) {
    throw new GraphError(101, 'Unknown app.', {
      message: 'Error validating application. Cannot get application info due to a system error.',
    });
  }
  if (stringAt(parameters, 'client_secret') !== appSecret) {
    throw new GraphError(1, 'Wrong app secret.', { message: 'Error validating client secret.' });
  }
  if (stringAt(parameters, 'grant_type') === 'client_credentials') {
    return { access_token: `${appId}|${appSecret}`, token_type: 'bearer' };
  }
  const wabaId = world.signups.redeem(stringAt(parameters, 'code') ?? '');
  if (wabaId === undefined) {
    throw new GraphError(100, 'The code is unknown, older than 30 seconds or used.', {
      subcode: 36009,
      message: 'This authorization code has been used or has expired.',
    });
  }
  const token = `EAAsim${randomBytes(40).toString('hex')}`;
  world.accounts.grant(token, wabaId);
  return { access_token: token, token_type: 'bearer' };
}

function debugToken(world: World, request: FastifyRequest): JsonObject {
  const { appId, appSecret } = world.platformApp;
  const caller = bearerOf(request);
  if (caller !== `${appId}|${appSecret}` && !world.accounts.token(caller ?? '')) {
    throw new GraphError(190, 'Unknown token.', {
      message: 'Invalid OAuth access token - Cannot parse access token',
    });
  }
  const inspected = stringAt(parametersOf(request), 'input_token');
  if (inspected === undefined) throw invalidParameter('The parameter input_token is required.');
  const token = world.accounts.token(inspected);
  if (!token || token.state === 'expired') {
    const error = { code: 190, message: 'Invalid OAuth access token.', subcode: token ? 463 : 467 };
    return { data: { app_id: appId, is_valid: false, scopes: [], error } };
  }
  const targets = [...token.wabaIds];
  return {
    data: {
      app_id: appId,
      type: 'SYSTEM_USER',
      application: 'Waystation',
      data_access_expires_at: 0,
      expires_at: 0,
      is_valid: true,
      issued_at: world.clock.seconds() - 60,
      scopes: token.state === 'noPermission' ? [] : SCOPES,
      granular_scopes: SCOPES.map((scope) => ({ scope, target_ids: targets })),
      user_id: '500000000000001',
    },
  };
}
