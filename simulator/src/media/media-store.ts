import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const URL_LIFE_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;
const MAX_BYTES = 512 * 1024 * 1024;

export interface StoredMedia {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  readonly filename: string | undefined;
  readonly expiresAtMs: number;
}

interface NewMedia {
  phoneNumberId: string;
  mimeType: string;
  bytes: Buffer;
  filename?: string | undefined;
  /** Uploads by a business live 30 days, files of people 7. */
  from: 'business' | 'person';
}

/** Files with ids, and the signed addresses under which they may be fetched. Bounded; the oldest files go first. */
export class MediaStore {
  readonly #media = new Map<string, StoredMedia>();
  readonly #signingKey = randomBytes(32);
  #bytes = 0;
  #nextId = Date.now() * 1000;

  constructor(private readonly now: () => number) {}

  add({ phoneNumberId, mimeType, bytes, filename, from }: NewMedia): StoredMedia {
    const stored: StoredMedia = {
      id: String(this.#nextId++),
      phoneNumberId,
      mimeType,
      bytes,
      sha256: createHash('sha256').update(bytes).digest(),
      filename,
      expiresAtMs: this.now() + (from === 'business' ? 30 : 7) * DAY_MS,
    };
    this.#media.set(stored.id, stored);
    this.#bytes += bytes.length;
    this.#dropOldest();
    return stored;
  }

  find(id: string): StoredMedia | undefined {
    const stored = this.#media.get(id);
    return stored && stored.expiresAtMs > this.now() ? stored : undefined;
  }

  remove(id: string): boolean {
    this.#bytes -= this.#media.get(id)?.bytes.length ?? 0;
    return this.#media.delete(id);
  }

  /** Path and query that serve the file for five minutes from now. */
  signedPath(id: string): string {
    const expires = Math.floor((this.now() + URL_LIFE_MS) / 1000);
    return `/whatsapp_business/attachments/?mid=${id}&ext=${expires}&hash=${this.#signature(id, expires)}`;
  }

  /** The file of a signed address; undefined once it has expired or if it was tampered with. */
  findSigned(id: string, expires: number, hash: string): StoredMedia | undefined {
    const expected = Buffer.from(this.#signature(id, expires));
    const given = Buffer.from(hash);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
    return this.now() <= expires * 1000 ? this.find(id) : undefined;
  }

  clear(): void {
    this.#media.clear();
    this.#bytes = 0;
  }

  #signature(id: string, expires: number): string {
    return createHmac('sha256', this.#signingKey).update(`${id}:${expires}`).digest('base64url');
  }

  #dropOldest(): void {
    for (const id of this.#media.keys()) {
      if (this.#bytes <= MAX_BYTES || this.#media.size === 1) return;
      this.remove(id);
    }
  }
}
