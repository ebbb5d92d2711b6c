import type { FastifyInstance } from 'fastify';
import type { World } from '../world.js';
import { registerBehaviourControl } from './behaviour-control.js';
import { registerFaultsControl } from './faults-control.js';
import { registerLedgerControl } from './ledger-control.js';
import { registerLoadControl } from './load-control.js';
import { registerMessagesControl } from './messages-control.js';
import { registerPeopleControl } from './people-control.js';
import { registerSignupControl } from './signup-control.js';
import { registerStateControl } from './state-control.js';
import { registerTemplatesControl } from './templates-control.js';
import { registerWebhooksControl } from './webhooks-control.js';

/** The hand on Meta's side: everything under /sim. */
export function registerControl(app: FastifyInstance, world: World): void {
  registerMessagesControl(app, world);
  registerWebhooksControl(app, world);
  registerBehaviourControl(app, world);
  registerFaultsControl(app, world);
  registerStateControl(app, world);
  registerLedgerControl(app, world);
  registerLoadControl(app, world);
  registerPeopleControl(app, world);
  registerTemplatesControl(app, world);
  registerSignupControl(app, world);
}
