export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

const MB = 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const RULES: Record<MediaKind, { types: readonly string[]; maxBytes: number }> = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * MB },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MB },
  audio: {
    types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
    maxBytes: 16 * MB,
  },
  sticker: { types: ['image/webp'], maxBytes: 500 * 1024 },
  document: {
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      `${OFFICE}.wordprocessingml.document`,
      `${OFFICE}.spreadsheetml.sheet`,
      `${OFFICE}.presentationml.presentation`,
    ],
    maxBytes: 100 * MB,
  },
};

export const LARGEST_MEDIA_BYTES = RULES.document.maxBytes;

/** The type without parameters: `audio/ogg; codecs=opus` is `audio/ogg`. */
export function bareType(mimeType: string): string {
  return (mimeType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** The kind a type belongs to, undefined where WhatsApp takes no such file. */
export function kindOfType(mimeType: string): MediaKind | undefined {
  const bare = bareType(mimeType);
  return MEDIA_KINDS.find((kind) => RULES[kind].types.includes(bare));
}

/** Why a file cannot be sent as this kind, undefined when it can. Any accepted file may go as a document. */
export function mediaProblem(
  kind: MediaKind,
  mimeType: string,
  sizeBytes: number,
): string | undefined {
  const { types, maxBytes } = RULES[kind];
  const fits =
    types.includes(bareType(mimeType)) ||
    (kind === 'document' && kindOfType(mimeType) !== undefined);
  if (!fits)
    return `Unsupported ${kind} mime type ${mimeType}. Please use one of ${types.join(', ')}.`;
  if (sizeBytes > maxBytes)
    return `The file is ${sizeBytes} bytes; a ${kind} may have ${maxBytes}.`;
  return sizeBytes === 0 ? 'The file is empty.' : undefined;
}

export function allMediaTypes(): string[] {
  return MEDIA_KINDS.flatMap((kind) => RULES[kind].types);
}
