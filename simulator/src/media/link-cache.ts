import { request } from 'undici';
import { LARGEST_MEDIA_BYTES, type MediaKind, mediaProblem } from './media-rules.js';

const CACHED_FOR_MS = 10 * 60_000;
const TIMEOUT_MS = 10_000;
const MAX_ENTRIES = 200;

interface LinkedFile {
  bytes: Buffer;
  mimeType: string;
  /** Set once the file has been stored to be looked at. */
  mediaId?: string;
}

export type FetchedLink = LinkedFile | { problem: string };

/** Files that were sent by link, kept for ten minutes by their exact address as Meta keeps them. */
export class LinkCache {
  readonly #entries = new Map<string, { until: number; fetched: Promise<FetchedLink> }>();

  constructor(private readonly now: () => number) {}

  /** The file, or why it cannot go as this kind. */
  async fetch(link: string, kind: MediaKind): Promise<FetchedLink> {
    const fetched = await this.fetchAny(link);
    if ('problem' in fetched) return fetched;
    const problem = mediaProblem(kind, fetched.mimeType, fetched.bytes.length);
    return problem === undefined ? fetched : { problem };
  }

  fetchAny(link: string): Promise<FetchedLink> {
    const known = this.#entries.get(link);
    if (known && known.until > this.now()) return known.fetched;
    const fetched = fetchLink(link);
    this.#entries.delete(link);
    this.#entries.set(link, { until: this.now() + CACHED_FOR_MS, fetched });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
    return fetched;
  }
}

async function fetchLink(link: string): Promise<FetchedLink> {
  try {
    const answer = await request(link, {
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      headers: { 'user-agent': 'WhatsApp/2 (simulator)' },
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      return {
        problem: `Downloading media from weblink failed with http code ${answer.statusCode}.`,
      };
    }
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of answer.body) {
      const bytes = bytesOf(piece);
      size += bytes.length;
      if (size > LARGEST_MEDIA_BYTES)
        return { problem: 'The file behind the weblink is too large.' };
      pieces.push(bytes);
    }
    const type = answer.headers['content-type'];
    return {
      bytes: Buffer.concat(pieces),
      mimeType: typeof type === 'string' ? type : 'application/octet-stream',
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `Downloading media from weblink failed: ${reason || 'no connection'}.` };
  }
}

function bytesOf(piece: unknown): Buffer {
  return piece instanceof Uint8Array ? Buffer.from(piece) : Buffer.from(String(piece));
}
