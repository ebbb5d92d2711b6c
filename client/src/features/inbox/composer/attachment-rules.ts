import type { MediaKind } from '../../../gql/graphql';

const megabyte = 1_000_000;

/** What WhatsApp takes of each kind; anything else goes as a document. */
const rules: readonly { kind: MediaKind; types: readonly string[]; limitBytes: number }[] = [
  { kind: 'IMAGE', types: ['image/jpeg', 'image/png'], limitBytes: 5 * megabyte },
  { kind: 'STICKER', types: ['image/webp'], limitBytes: 0.5 * megabyte },
  { kind: 'VIDEO', types: ['video/mp4', 'video/3gpp'], limitBytes: 16 * megabyte },
  {
    kind: 'AUDIO',
    types: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg'],
    limitBytes: 16 * megabyte,
  },
];
const documentLimitBytes = 100 * megabyte;

export interface FileFacts {
  type: string;
  size: number;
}

export function mediaKindOf(type: string): MediaKind {
  const [plain = ''] = type.split(';');
  return rules.find(({ types }) => types.includes(plain))?.kind ?? 'DOCUMENT';
}

/** The kind as which a file would go, and the limit that it breaks, if any. */
export function checkAttachment({ type, size }: FileFacts): {
  kind: MediaKind;
  brokenLimitBytes: number | null;
} {
  const kind = mediaKindOf(type);
  const limitBytes = rules.find((rule) => rule.kind === kind)?.limitBytes ?? documentLimitBytes;
  return { kind, brokenLimitBytes: size > limitBytes ? limitBytes : null };
}
