import { Readable } from 'node:stream';

/** The first bytes of a stream, and the stream with them put back. */
export async function readHead(
  stream: Readable,
  minBytes: number,
): Promise<{ head: Buffer; whole: Readable }> {
  const pieces: Buffer[] = [];
  let length = 0;
  const iterator: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  while (length < minBytes) {
    const next = await iterator.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(pieces);
  return { head: head.subarray(0, minBytes), whole: Readable.from(rejoined(head, stream)) };
}

async function* rejoined(head: Buffer, rest: Readable): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}
