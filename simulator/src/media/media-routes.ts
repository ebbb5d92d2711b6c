import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { BusinessNumber } from '../accounts/business-number.js';
import { type Answer, jsonAnswer } from '../graph/answer.js';
import { authorise, requireNumber } from '../graph/authorise.js';
import { GraphError, invalidParameter } from '../graph/graph-error.js';
import { respond } from '../graph/respond.js';
import type { World } from '../world.js';
import { allMediaTypes, kindOfType, LARGEST_MEDIA_BYTES, mediaProblem } from './media-rules.js';
import type { StoredMedia } from './media-store.js';

interface IdParams {
  id: string;
}

const attachmentQuery = z.object({ mid: z.string(), ext: z.coerce.number(), hash: z.string() });

const unnoted = () => undefined;

/** Upload and download; the node itself is answered with the other nodes. */
export async function registerMedia(app: FastifyInstance, world: World): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST_MEDIA_BYTES, files: 1 } });
  app.post<{ Params: IdParams }>('/:id/media', (request, reply) => {
    const number = requireNumber(world, authorise(world, request), request.params.id, 'post');
    const target = { endpoint: 'media', phoneNumberId: number.phoneNumberId } as const;
    return respond(world, target, reply, {
      run: () => upload(world, number, request),
      turnAway: unnoted,
    });
  });
  app.get('/whatsapp_business/attachments', (request, reply) => {
    const media = findAttachment(world, request);
    const target = { endpoint: 'media', phoneNumberId: media.phoneNumberId } as const;
    return respond(world, target, reply, { run: () => fileAnswer(media), turnAway: unnoted });
  });
}

async function upload(
  world: World,
  number: BusinessNumber,
  request: FastifyRequest,
): Promise<Answer> {
  if (!request.isMultipart())
    throw invalidParameter('The parameter file is required, as multipart form data.');
  const fields = new Map<string, string>();
  let file: { bytes: Buffer; mimeType: string; filename: string } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else if (part.fieldname === 'file')
      file = { bytes: await part.toBuffer(), mimeType: part.mimetype, filename: part.filename };
    else part.file.resume();
  }
  if (fields.get('messaging_product') !== 'whatsapp') {
    throw invalidParameter('The parameter messaging_product is required.');
  }
  if (!file) throw invalidParameter('The parameter file is required.');
  const mimeType = checkedType(file.mimeType, fields.get('type'), file.bytes.length);
  const { phoneNumberId } = number;
  const stored = world.media.add({
    phoneNumberId,
    mimeType,
    bytes: file.bytes,
    filename: file.filename,
    from: 'business',
  });
  return jsonAnswer({ id: stored.id });
}

/** The part's own type counts; `type` stands in where the client sent none that says anything. */
function checkedType(partType: string, declared: string | undefined, sizeBytes: number): string {
  const mimeType =
    partType === 'application/octet-stream' && declared !== undefined ? declared : partType;
  const kind = kindOfType(mimeType);
  if (!kind) {
    throw invalidParameter(
      `Param file must be a file with one of the following types: ${allMediaTypes().join(', ')}. Received file of type '${mimeType}'.`,
    );
  }
  const problem = mediaProblem(kind, mimeType, sizeBytes);
  if (problem !== undefined) throw invalidParameter(problem);
  return mimeType;
}

/** The description of a file, with a fresh five-minute address. */
export function mediaNode(world: World, media: StoredMedia) {
  return {
    messaging_product: 'whatsapp',
    url: world.publicUrl + world.media.signedPath(media.id),
    mime_type: media.mimeType,
    sha256: media.sha256.toString('hex'),
    file_size: media.bytes.length,
    id: media.id,
  };
}

function findAttachment(world: World, request: FastifyRequest): StoredMedia {
  const token = authorise(world, request);
  const query = attachmentQuery.safeParse(request.query);
  const media = query.success
    ? world.media.findSigned(query.data.mid, query.data.ext, query.data.hash)
    : undefined;
  const number = media && world.accounts.number(media.phoneNumberId);
  if (!media || !number || !token.wabaIds.has(number.wabaId)) {
    throw new GraphError(100, 'The address has expired.', {
      httpStatus: 404,
      message: 'URL signature expired',
    });
  }
  return media;
}

function fileAnswer(media: StoredMedia): Answer {
  return { httpStatus: 200, body: media.bytes, contentType: media.mimeType };
}
