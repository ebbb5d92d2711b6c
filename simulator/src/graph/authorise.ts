import type { FastifyRequest } from 'fastify';
import type { AccessToken } from '../accounts/account-directory.js';
import type { BusinessAccount, BusinessNumber } from '../accounts/business-number.js';
import { isJsonObject, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';
import { GraphError, unknownNode } from './graph-error.js';

/** The token of a request, from its header or its query. */
export function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  const fromHeader =
    header === undefined ? undefined : /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(header)?.[1];
  if (fromHeader !== undefined) return fromHeader;
  return isJsonObject(request.query) ? stringAt(request.query, 'access_token') : undefined;
}

/** A token that may act, or a refusal with code 190, 10 or 104. */
export function authorise(world: World, request: FastifyRequest): AccessToken {
  const bearer = bearerOf(request);
  if (bearer === undefined) {
    throw new GraphError(104, 'An access token is required.', {
      httpStatus: 401,
      message: 'An access token is required to request this resource.',
    });
  }
  const token = world.accounts.token(bearer);
  if (!token) {
    throw new GraphError(190, 'Unknown token.', {
      message: 'Invalid OAuth access token - Cannot parse access token',
    });
  }
  if (token.state === 'expired') {
    throw new GraphError(190, 'Expired token.', {
      subcode: 463,
      message: 'Error validating access token: Session has expired on an earlier date.',
    });
  }
  if (token.state === 'noPermission') {
    throw new GraphError(10, 'Application does not have permission for this action', {
      message: '(#10) Application does not have permission for this action',
    });
  }
  return token;
}

export function requireNumber(
  world: World,
  token: AccessToken,
  id: string,
  method = 'get',
): BusinessNumber {
  const number = world.accounts.number(id);
  if (!number) throw unknownNode(id, method);
  requireAccount(world, token, number.wabaId, method);
  return number;
}

export function requireAccount(
  world: World,
  token: AccessToken,
  wabaId: string,
  method = 'get',
): BusinessAccount {
  const account = world.accounts.account(wabaId);
  if (!account) throw unknownNode(wabaId, method);
  if (!token.wabaIds.has(wabaId)) {
    throw new GraphError(
      200,
      'You do not have the necessary permissions to send messages on behalf of this account.',
      {
        message:
          '(#200) You do not have the necessary permissions required for this WhatsApp Business Account.',
      },
    );
  }
  return account;
}
