import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths that are the server's own: a wrong address below them is a 404, never the console. */
const OURS = /^\/(graphql|webhooks|media|imports|exports|sim|healthz|readyz|metrics|assets)(\/|$)/;

const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/** The built console: its files, and its page for every address that the console routes itself. */
export async function serveConsole(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register((scope, _options, done) => {
    scope.register(fastifyCompress, { threshold: 1024 });
    scope.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The build puts a hash of the content into these names.
        const isHashed = path.includes('/assets/');
        void reply.header('cache-control', isHashed ? FOR_A_YEAR : 'no-cache');
      },
    });
    scope.get('/*', sendPage);
    done();
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
