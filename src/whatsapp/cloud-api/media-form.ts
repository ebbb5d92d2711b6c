import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

export interface MediaFile {
  readonly stream: Readable;
  readonly mimeType: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** The multipart body of a media upload, streamed: only the file's own bytes are ever in memory. */
export function mediaForm(file: MediaFile): {
  stream: Readable;
  contentType: string;
  sizeBytes: number;
} {
  const boundary = `waystation-${randomBytes(16).toString('hex')}`;
  const head = Buffer.from(
    field(boundary, 'messaging_product', 'whatsapp') +
      field(boundary, 'type', file.mimeType) +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(file.fileName)}"\r\n` +
      `content-type: ${file.mimeType.replace(/[\r\n]/g, '')}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    stream: Readable.from(parts(head, file.stream, tail), { objectMode: false }),
    contentType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: head.length + file.sizeBytes + tail.length,
  };
}

async function* parts(head: Buffer, body: Readable, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  for await (const chunk of body) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
  yield tail;
}

function field(boundary: string, name: string, value: string): string {
  const line = value.replace(/[\r\n]/g, '');
  return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${line}\r\n`;
}

function quoted(fileName: string): string {
  return fileName.replace(/[\r\n\0]/g, '').replace(/"/g, '%22');
}
