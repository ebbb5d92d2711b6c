import type { FastifyInstance } from 'fastify';

/** Once the server closes, each answer ends its connection; an idle one would hold the stop up. */
export function hangUpOnClose(fastify: FastifyInstance): void {
  let isClosing = false;
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
