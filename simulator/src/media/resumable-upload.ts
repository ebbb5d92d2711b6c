import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { authorise } from '../graph/authorise.js';
import { invalidParameter, unknownNode } from '../graph/graph-error.js';
import { isJsonObject } from '../json/json-object.js';
import type { World } from '../world.js';
import { LARGEST_MEDIA_BYTES } from './media-rules.js';

const TYPES = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'];
const MAX_SESSIONS = 1000;

const sessionRequest = z.object({
  file_name: z.string().optional(),
  file_length: z.coerce.number().int().positive().max(LARGEST_MEDIA_BYTES),
  file_type: z.enum(TYPES),
});

interface Session {
  length: number;
  received: number;
}

/**
 * The Resumable Upload API, which gives the handles for example files and profile pictures. The files themselves are
 * only measured: nothing on Meta's public side serves them again.
 */
export async function registerResumableUpload(app: FastifyInstance, world: World): Promise<void> {
  const sessions = new Map<string, Session>();
  app.post<{ Params: { id: string } }>('/:id/uploads', async (request) => {
    authorise(world, request);
    if (request.params.id !== world.platformApp.appId) throw unknownNode(request.params.id, 'post');
    const query = isJsonObject(request.query) ? request.query : {};
    const asked = sessionRequest.safeParse({
      ...query,
      ...(isJsonObject(request.body) ? request.body : {}),
    });
    if (!asked.success)
      throw invalidParameter(asked.error.issues.map(({ message }) => message).join('; '));
    const id = `upload:${randomBytes(24).toString('base64url')}`;
    sessions.set(id, { length: asked.data.file_length, received: 0 });
    const [oldest] = sessions.keys();
    if (sessions.size > MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return { id };
  });
  // A scope of its own: here, and only here, a body of any type is taken as bytes.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { session: string } }>('/:session(^upload:.+)', async (request) => {
      authorise(world, request);
      const session = sessions.get(request.params.session);
      if (!session) throw unknownNode(request.params.session, 'post');
      return receive(session, request.body, Number(request.headers.file_offset ?? 0));
    });
    scope.get<{ Params: { session: string } }>('/:session(^upload:.+)', async (request) => {
      authorise(world, request);
      const session = sessions.get(request.params.session);
      if (!session) throw unknownNode(request.params.session);
      return { id: request.params.session, file_offset: session.received };
    });
  });
}

function receive(session: Session, body: unknown, offset: number) {
  if (!Buffer.isBuffer(body) || body.length === 0) throw invalidParameter('The file is empty.');
  if (offset !== session.received)
    throw invalidParameter(`file_offset must be ${session.received}.`);
  session.received += body.length;
  if (session.received > session.length)
    throw invalidParameter('The file is longer than file_length.');
  return { h: `4::${randomBytes(48).toString('base64')}` };
}
