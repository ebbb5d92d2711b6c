import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

const FORM = /^sha256=[0-9a-f]{64}$/;

/** Checks `X-Hub-Signature-256` over the raw bytes. */
export class SignatureCheck {
  private readonly key: KeyObject;

  constructor(appSecret: string) {
    this.key = createSecretKey(Buffer.from(appSecret, 'utf8'));
  }

  /** A header that came twice is joined with a comma by Node and fails the form. */
  isValid(header: string | string[] | undefined, body: Buffer): boolean {
    if (typeof header !== 'string' || !FORM.test(header)) return false;
    const expected = createHmac('sha256', this.key).update(body).digest();
    return timingSafeEqual(expected, Buffer.from(header.slice(7), 'hex'));
  }
}
