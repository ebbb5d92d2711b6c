import fastify, { type FastifyInstance } from 'fastify';
import { registerControl } from './control/control-routes.js';
import { answerErrors } from './graph/error-answers.js';
import { acceptBodies } from './graph/request-bodies.js';
import { withoutVersion } from './graph/version-prefix.js';
import { guardControl, isLoopbackHost } from './loopback-only.js';
import { registerMedia } from './media/media-routes.js';
import { registerResumableUpload } from './media/resumable-upload.js';
import { registerMessages } from './messages/messages-route.js';
import { registerNodes } from './nodes/node-routes.js';
import { registerNumbers } from './numbers/number-routes.js';
import { PhoneExchange } from './phone/phone-exchange.js';
import { registerPhonePage } from './phone/phone-page.js';
import { registerOauth } from './signup/oauth-routes.js';
import { registerTemplates } from './templates/template-routes.js';
import type { World } from './world.js';

const JSON_LIMIT_BYTES = 160 * 1024 * 1024;

interface ServerOptions {
  host: string;
  phoneFolder: string | undefined;
}

/** All routes: the Graph API at the root, control under /sim, the phone at /. */
export async function createServer(world: World, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: JSON_LIMIT_BYTES,
    forceCloseConnections: true,
    rewriteUrl: (request) => withoutVersion(request.url ?? '/'),
    routerOptions: { ignoreTrailingSlash: true },
  });
  acceptBodies(app);
  answerErrors(app);
  const localOnly = isLoopbackHost(options.host);
  if (localOnly) guardControl(app);
  registerControl(app, world);
  registerMessages(app, world);
  await registerMedia(app, world);
  await registerResumableUpload(app, world);
  registerNumbers(app, world);
  registerTemplates(app, world);
  registerOauth(app, world);
  registerNodes(app, world);
  await registerPhonePage(app, options.phoneFolder);
  const exchange = new PhoneExchange(world, localOnly);
  exchange.attach(app.server);
  app.addHook('preClose', async () => exchange.close());
  await app.ready();
  return app;
}
