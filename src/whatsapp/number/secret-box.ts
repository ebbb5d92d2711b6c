import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface EncryptionKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Where a secret lives; bound to the ciphertext, so that it opens nowhere else. */
export interface SecretPlace {
  readonly tenantId: string;
  readonly recordId: string;
  readonly column: string;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/**
 * Secrets at rest: AES-256-GCM, written as `v1.<kid>.<iv>.<ciphertext>.<tag>` in base64url. The
 * first key seals; all of them open.
 */
export class SecretBox {
  private readonly byKid: ReadonlyMap<string, Buffer>;
  private readonly current: EncryptionKey;

  constructor(keys: readonly EncryptionKey[]) {
    const [current] = keys;
    if (!current) throw new Error('There is no encryption key.');
    for (const { kid, key } of keys) {
      if (key.length !== 32) throw new Error(`Encryption key ${kid} is not 32 bytes long.`);
      if (!/^[\w-]+$/.test(kid))
        throw new Error('An encryption key id is not of A–Z, a–z, 0–9, _ and -.');
    }
    this.current = current;
    this.byKid = new Map(keys.map(({ kid, key }) => [kid, key]));
  }

  seal(secret: string, place: SecretPlace): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.current.key, iv).setAAD(aadOf(place));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [VERSION, this.current.kid, ...parts].join('.');
  }

  /** Throws when the text was changed, belongs elsewhere, or its key is gone. Never tells the text. */
  open(text: string, place: SecretPlace): string {
    const [version, kid, iv, sealed, tag, ...rest] = text.split('.');
    const key = this.byKid.get(kid ?? '');
    if (version !== VERSION || tag === undefined || rest.length > 0) {
      throw new Error(`The secret in ${place.column} is not of the form that this version writes.`);
    }
    if (!key) throw new Error(`The secret in ${place.column} needs encryption key ${kid}.`);
    return decrypt(key, bytes(iv), bytes(sealed), bytes(tag), place);
  }

  /** Sealed under an older key: due for `rotate-secrets`. */
  isStale(text: string): boolean {
    return !text.startsWith(this.currentPrefix);
  }

  /** Texts that begin so are sealed under the current key. */
  get currentPrefix(): string {
    return `${VERSION}.${this.current.kid}.`;
  }

  /** Keys for another purpose, made of the encryption keys. */
  derive(purpose: string): { readonly current: Buffer; readonly all: readonly Buffer[] } {
    const make = (key: Buffer) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
    return { current: make(this.current.key), all: [...this.byKid.values()].map(make) };
  }
}

function decrypt(key: Buffer, iv: Buffer, sealed: Buffer, tag: Buffer, place: SecretPlace): string {
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) {
    throw new Error(`The secret in ${place.column} is damaged.`);
  }
  const decipher = createDecipheriv(CIPHER, key, iv).setAAD(aadOf(place)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    throw new Error(`The secret in ${place.column} was changed or belongs elsewhere.`);
  }
}

function bytes(text: string | undefined): Buffer {
  return Buffer.from(text ?? '', 'base64url');
}

function aadOf(place: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([place.tenantId, place.recordId, place.column]));
}
