import { isJsonObject, type JsonObject, stringAt } from '../json/json-object.js';
import { LARGEST_MEDIA_BYTES, type MediaKind } from '../media/media-rules.js';
import type { StoredMedia } from '../media/media-store.js';
import type { World } from '../world.js';

export const INBOUND_MEDIA: Readonly<Record<string, MediaKind>> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  voice: 'audio',
  document: 'document',
  sticker: 'sticker',
};

const DEFAULT_TYPES: Record<MediaKind, string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
};

/** Thrown when a person's file cannot be had; the message then arrives with error 131052. */
export class MediaUnavailable extends Error {}

/** A person's file as the webhook describes it: stored here, with id, hash and a five-minute address. */
export async function storeInboundMedia(
  world: World,
  phoneNumberId: string,
  type: string,
  given: JsonObject,
): Promise<JsonObject> {
  const kind = INBOUND_MEDIA[type] ?? 'document';
  const { bytes, mimeType } = await fileOf(world, given, kind);
  if (bytes.length > LARGEST_MEDIA_BYTES)
    throw new MediaUnavailable('The file is larger than 100 MB.');
  const filename = stringAt(given, 'filename');
  const stored = world.media.add({ phoneNumberId, mimeType, bytes, filename, from: 'person' });
  const caption = stringAt(given, 'caption');
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(kind === 'document' ? { filename: filename ?? 'document' } : {}),
    ...describeMedia(world, stored),
    ...(kind === 'sticker' ? { animated: given.animated === true } : {}),
    ...(kind === 'audio' ? { voice: type === 'voice' || given.voice === true } : {}),
  };
}

function describeMedia(world: World, stored: StoredMedia): JsonObject {
  return {
    mime_type: stored.mimeType,
    sha256: stored.sha256.toString('base64'),
    id: stored.id,
    url: world.publicUrl + world.media.signedPath(stored.id),
  };
}

async function fileOf(
  world: World,
  given: JsonObject,
  kind: MediaKind,
): Promise<{ bytes: Buffer; mimeType: string }> {
  const declared = stringAt(given, 'mime_type');
  const base64 = stringAt(given, 'base64');
  if (base64 !== undefined)
    return { bytes: Buffer.from(base64, 'base64'), mimeType: declared ?? DEFAULT_TYPES[kind] };
  const fetched = await world.links.fetchAny(stringAt(given, 'link') ?? '');
  if ('problem' in fetched) throw new MediaUnavailable(fetched.problem);
  return { bytes: fetched.bytes, mimeType: declared ?? fetched.mimeType };
}

export function isInboundMedia(type: string, content: unknown): content is JsonObject {
  return INBOUND_MEDIA[type] !== undefined && isJsonObject(content);
}
