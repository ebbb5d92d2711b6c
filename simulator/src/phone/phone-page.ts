import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const POLICY =
  "default-src 'self'; img-src 'self' data: blob: http: https:; media-src 'self' data: blob: http: https:; " +
  "style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

const NOT_BUILT = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Phone</title></head>
<body><main><h1>The phone is not built yet</h1>
<p>Run <code>npm run build</code> in the project's folder, then start the simulator again.
The Graph API and the control routes work without it.</p></main></body></html>`;

/** The phone at /, from the folder that Vite built; a plain page that says how to build it otherwise. */
export async function registerPhonePage(
  app: FastifyInstance,
  folder: string | undefined,
): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(NOT_BUILT));
    return;
  }
  await app.register(fastifyStatic, { root: folder, serve: false });
  app.get('/', (_request, reply) => {
    void reply.header('content-security-policy', POLICY).header('cache-control', 'no-cache');
    return reply.sendFile('index.html');
  });
  app.get<{ Params: { file: string } }>('/assets/:file', (request, reply) => {
    return reply.sendFile(join('assets', request.params.file), { maxAge: '1y', immutable: true });
  });
}
