import { fileTypeFromBuffer } from 'file-type/core';
import type { MediaKind } from '../public/media.type.js';

const KB = 1024;
const MB = 1024 * KB;

/** What WhatsApp takes of each kind, and how much of it. */
const MAX_BYTES: Readonly<Record<MediaKind, number>> = {
  IMAGE: 5 * MB,
  VIDEO: 16 * MB,
  AUDIO: 16 * MB,
  DOCUMENT: 100 * MB,
  STICKER: 500 * KB,
};

/** Larger than anything that WhatsApp takes or hands over. */
export const MAX_MEDIA_BYTES = MAX_BYTES.DOCUMENT;

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const KINDS = new Map<string, MediaKind>([
  ['image/jpeg', 'IMAGE'],
  ['image/png', 'IMAGE'],
  ['image/webp', 'STICKER'],
  ['video/mp4', 'VIDEO'],
  ['video/3gpp', 'VIDEO'],
  ['audio/aac', 'AUDIO'],
  ['audio/amr', 'AUDIO'],
  ['audio/mpeg', 'AUDIO'],
  ['audio/mp4', 'AUDIO'],
  ['audio/ogg', 'AUDIO'],
  ['text/plain', 'DOCUMENT'],
  ['application/pdf', 'DOCUMENT'],
  ['application/msword', 'DOCUMENT'],
  ['application/vnd.ms-excel', 'DOCUMENT'],
  ['application/vnd.ms-powerpoint', 'DOCUMENT'],
  [`${OPEN_XML}.wordprocessingml.document`, 'DOCUMENT'],
  [`${OPEN_XML}.spreadsheetml.sheet`, 'DOCUMENT'],
  [`${OPEN_XML}.presentationml.presentation`, 'DOCUMENT'],
]);

/** Names that the sniffer has for the same. */
const ALIASES = new Map([
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/vnd.dlna.adts', 'audio/aac'],
]);

/** The older office formats are one container; which of them it is, only the name tells. */
const OFFICE_CONTAINER = 'application/x-cfb';
const OFFICE_BY_EXTENSION = new Map([
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['ppt', 'application/vnd.ms-powerpoint'],
]);

/** How much of a file its type is told from. */
export const HEAD_BYTES = 64 * KB;

export interface MediaType {
  readonly kind: MediaKind;
  /** With its codec, where that matters: `audio/ogg; codecs=opus`. */
  readonly mimeType: string;
  readonly maxBytes: number;
}

/** What a file is by its content, whatever it claims to be; null for what WhatsApp does not take. */
export async function mediaTypeOf(head: Buffer, fileName: string): Promise<MediaType | null> {
  const sniffed = (await fileTypeFromBuffer(head))?.mime ?? (isPlainText(head) ? 'text/plain' : '');
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const mimeType =
    sniffed === OFFICE_CONTAINER
      ? OFFICE_BY_EXTENSION.get(extension)
      : (ALIASES.get(sniffed) ?? sniffed);
  const kind = mimeType && KINDS.get(essence(mimeType));
  return mimeType && kind ? { kind, mimeType, maxBytes: MAX_BYTES[kind] } : null;
}

/** The type without its parameters. */
export function essence(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** UTF-8 without control characters, and no markup that a browser might run. */
function isPlainText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const isCut = head.length >= HEAD_BYTES;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: isCut });
    // Of the control characters, tab, line feed, form feed and carriage return are fine.
    return !/[^\t\n\f\r\P{Cc}]/u.test(text) && !/^\s*<[!?a-z]/i.test(text);
  } catch {
    return false;
  }
}
