import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOOPBACK_NAMES = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESSES = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;

export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_NAMES.test(host) || host === '::1';
}

/** Whether a request comes from this machine and means it: not from a page elsewhere that a browser here has open. */
export function isLocal(request: {
  remoteAddress: string | undefined;
  host: string | undefined;
  origin: string | undefined;
}): boolean {
  if (!LOOPBACK_ADDRESSES.test(request.remoteAddress ?? '')) return false;
  if (!LOOPBACK_NAMES.test(request.host ?? '')) return false;
  return (
    request.origin === undefined ||
    (URL.canParse(request.origin) && LOOPBACK_NAMES.test(new URL(request.origin).host))
  );
}

/** Keeps the control routes to this machine. */
export function guardControl(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/sim') || isLocal(partsOf(request))) return;
    await reply.code(403).send({
      error: 'the control routes answer on this machine only; set SIMULATOR_HOST to open them',
    });
  });
}

function partsOf(request: FastifyRequest) {
  return {
    remoteAddress: request.socket.remoteAddress,
    host: request.headers.host,
    origin: request.headers.origin,
  };
}
