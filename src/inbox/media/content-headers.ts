import { essence } from './media-rules.js';

/** Shown in the page; everything else is only ever saved. */
const SHOWN = new Set([
  'application/pdf',
  'audio/aac',
  'audio/amr',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/3gpp',
  'video/mp4',
]);
const MIME_TYPE = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w".+-]+)*$/;

/** Nothing that somebody sent may run in the console's origin, whatever it says it is. */
export function contentHeaders(media: {
  readonly mimeType: string;
  readonly fileName: string;
}): Record<string, string> {
  const mimeType = MIME_TYPE.test(media.mimeType) ? media.mimeType : 'application/octet-stream';
  const disposition = SHOWN.has(essence(mimeType)) ? 'inline' : 'attachment';
  return {
    'content-type': mimeType,
    'content-disposition': `${disposition}; filename*=UTF-8''${encoded(media.fileName)}`,
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
  };
}

function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
