import { invalid, invalidParameter } from '../graph/graph-error.js';
import { type MediaKind, mediaProblem } from '../media/media-rules.js';
import type { MediaStore } from '../media/media-store.js';
import type { Fields } from './fields.js';

/** What checking content may look up. */
export interface ContentContext {
  media: MediaStore;
  phoneNumberId: string;
}

/** The object of a message or header that is a file: an id we know, or a link we shall fetch. */
export function checkMedia(
  fields: Fields,
  kind: MediaKind,
  { media, phoneNumberId }: ContentContext,
): void {
  const id = fields.optionalText('id');
  const link = fields.optionalText('link', 2048);
  if ((id === undefined) === (link === undefined)) {
    throw invalidParameter(`Param ${fields.path} must have exactly one of id and link.`);
  }
  if (link !== undefined) checkLink(fields, link);
  if (id === undefined) return;
  const stored = media.find(id);
  if (!stored || stored.phoneNumberId !== phoneNumberId) {
    throw invalid(
      `Media ID ${id} in ${fields.path} does not exist, has expired or belongs to another number.`,
    );
  }
  const problem = mediaProblem(kind, stored.mimeType, stored.bytes.length);
  if (problem !== undefined) throw invalid(problem);
}

function checkLink(fields: Fields, link: string): void {
  if (!URL.canParse(link) || !/^https?:\/\//i.test(link))
    throw invalid(`${fields.name('link')} is not a valid URL.`);
}

export function checkImage(fields: Fields, context: ContentContext): void {
  checkMedia(fields, 'image', context);
  fields.optionalText('caption', 1024);
}

export function checkVideo(fields: Fields, context: ContentContext): void {
  checkMedia(fields, 'video', context);
  fields.optionalText('caption', 1024);
}

export function checkAudio(fields: Fields, context: ContentContext): void {
  checkMedia(fields, 'audio', context);
  if (fields.has('caption'))
    throw invalidParameter(`Param ${fields.name('caption')} is not allowed for audio.`);
  const id = fields.optionalText('id');
  const voice = fields.object.voice === true;
  const type = id === undefined ? undefined : context.media.find(id)?.mimeType;
  if (voice && type !== undefined && !type.startsWith('audio/ogg')) {
    throw invalid('A voice message must be an OGG file with the OPUS codec.');
  }
}

export function checkDocument(fields: Fields, context: ContentContext): void {
  checkMedia(fields, 'document', context);
  fields.optionalText('caption', 1024);
  fields.optionalText('filename', 240);
}

export function checkSticker(fields: Fields, context: ContentContext): void {
  checkMedia(fields, 'sticker', context);
}
