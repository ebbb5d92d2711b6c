import { Refusal } from '../../../platform/graphql/refusal.js';
import type { MediaEntity } from '../../media/media.entity.js';
import { composed, type ComposedMessage, invalid, optional } from './composed-message.js';

const MAX_CAPTION = 1024;
const CAPTIONED: ReadonlySet<string> = new Set(['IMAGE', 'VIDEO', 'DOCUMENT']);

/** The pump uploads the medium and fills in WhatsApp's id for it. */
export function composeMedia(
  media: MediaEntity,
  given: { readonly caption?: string | null; readonly voice?: boolean | null },
): ComposedMessage {
  refuseUnlessStored(media, 'mediaId');
  const kind = media.kind.toLowerCase();
  const caption = optional(given.caption, MAX_CAPTION, 'caption');
  if (caption && !CAPTIONED.has(media.kind)) {
    throw invalid(`WhatsApp shows no caption with this kind of file (${kind}).`, 'caption');
  }
  if (given.voice && !media.mimeType.startsWith('audio/ogg')) {
    throw invalid('A voice note must be OGG with the Opus codec.', 'voice');
  }
  return composed({
    type: media.kind,
    text: caption,
    content: given.voice ? { isVoice: true } : {},
    payload: {
      type: kind,
      [kind]: {
        ...(caption && { caption }),
        ...(given.voice && { voice: true }),
        ...(media.kind === 'DOCUMENT' && media.fileName && { filename: media.fileName }),
      },
    },
    mediaId: media.id,
  });
}

export function refuseUnlessStored(media: MediaEntity, ...path: string[]): void {
  if (media.state === 'STORED') return;
  throw new Refusal('MEDIA_NOT_READY', 'The file is not there (yet).', ['input', ...path]);
}
