import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths that are the server's own: a wrong address below them is a 404, never the console. */
const OURS = /^\/(graphql|webhooks|media|imports|exports|sim|healthz|readyz|metrics|assets)(\/|$)/;

/** The built console: its files, and its page for every address that the console routes itself. */
export async function serveConsole(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(async (scope) => {
    await scope.register(fastifyCompress, { threshold: 1024 });
    await scope.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) =>
        reply.header(
          'cache-control',
          // The build puts a hash of the content into these names.
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
    scope.get('/*', sendPage);
  });
}

function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?', 1)[0] ?? '/';
  const wantsPage = /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
  if (OURS.test(path) || !wantsPage) {
    reply.callNotFound();
    return reply;
  }
  return reply.sendFile('index.html');
}
