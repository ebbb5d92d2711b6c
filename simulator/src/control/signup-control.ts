import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';
import { knownNumber } from './messages-control.js';

const signupRequest = z.strictObject({ displayName: z.string().trim().min(1).max(128) });
const verificationRequest = z.strictObject({ phoneNumberId: z.string().optional() });

export function registerSignupControl(app: FastifyInstance, world: World): void {
  app.post('/sim/signup', async (request) =>
    signUp(world, parseControl(signupRequest, request.body).displayName),
  );
  app.post('/sim/verification', async (request) => {
    const { phoneNumberId } = parseControl(verificationRequest, request.body);
    return verify(world, phoneNumberId);
  });
}

/** A business that has just finished Embedded Signup. Its number belongs to the platform's app. */
function signUp(world: World, displayName: string) {
  const ids = world.signups.newIds();
  const { appSecret, verifyToken } = world.platformApp;
  world.accounts.addSignedUp({ ...ids, appSecret, verifyToken, name: displayName });
  world.templates.stock(ids.wabaId);
  return {
    code: world.signups.issue(ids.wabaId),
    phoneNumberId: ids.phoneNumberId,
    wabaId: ids.wabaId,
  };
}

/** Meta's GET to a callback: the number's route, or the platform's. */
async function verify(world: World, phoneNumberId: string | undefined) {
  const number = phoneNumberId === undefined ? undefined : knownNumber(world, phoneNumberId);
  const url = number ? world.callbacks.appUrl(number) : world.callbacks.platformUrl();
  const verifyToken = number?.verifyToken ?? world.platformApp.verifyToken;
  if (!(await world.post.verify(url, verifyToken))) {
    throw new ControlError(
      `${url} did not echo the challenge for the verify token ${verifyToken}`,
      502,
    );
  }
  return { verified: true, url };
}
