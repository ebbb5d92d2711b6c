import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SecretBox, type SecretPlace } from './secret-box.js';

const key = (kid: string) => ({ kid, key: randomBytes(32) });
const place: SecretPlace = { tenantId: 'tenant', recordId: 'record', column: 'access_token' };
const old = key('k1');
const box = new SecretBox([old]);

describe('secret box', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const text = Buffer.from(secret).toString();
        expect(box.open(box.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('writes v1.<kid>.<iv12>.<ciphertext>.<tag16>, never twice the same', () => {
    const [version, kid, iv, sealed, tag] = box.seal('secret', place).split('.');
    expect([version, kid]).toEqual(['v1', 'k1']);
    const sizes = [iv, sealed, tag].map((part) => Buffer.from(part ?? '', 'base64url').length);
    expect(sizes).toEqual([12, 6, 16]);
    expect(box.seal('secret', place)).not.toBe(box.seal('secret', place));
  });

  it.each([
    ['tenant', { ...place, tenantId: 'other' }],
    ['record', { ...place, recordId: 'other' }],
    ['column', { ...place, column: 'app_secret' }],
  ])('does not open at another %s', (_, elsewhere) => {
    expect(() => box.open(box.seal('secret', place), elsewhere)).toThrow('belongs elsewhere');
  });

  it('does not open when any bit was changed', () => {
    const sealed = box.seal('secret', place);
    const parts = sealed.split('.');
    for (const at of [2, 3, 4]) {
      const bytes = Buffer.from(parts[at] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = parts.with(at, changed.toString('base64url')).join('.');
        expect(() => box.open(text, place)).toThrow();
      }
    }
  });

  it.each(['', 'plain', 'v1.k1.a.b', 'v2.k1.a.b.c', 'v1.k1.a.b.c.d', 'v1.k1...'])(
    'does not open %j',
    (text) => {
      expect(() => box.open(text, place)).toThrow();
    },
  );

  it('reads under older keys, seals under the newest, tells which is which', () => {
    const rotated = new SecretBox([key('k2'), old]);
    const before = box.seal('secret', place);
    expect(rotated.open(before, place)).toBe('secret');
    const after = rotated.seal('secret', place);
    expect(after.startsWith(rotated.currentPrefix)).toBe(true);
    expect(before.startsWith(rotated.currentPrefix)).toBe(false);
    expect(() => box.open(after, place)).toThrow('needs encryption key k2');
  });

  it.each([
    ['no key', []],
    ['a short key', [{ kid: 'k', key: randomBytes(31) }]],
    ['a key id with a dot', [{ kid: 'a.b', key: randomBytes(32) }]],
  ])('refuses to start with %s', (_, keys) => {
    expect(() => new SecretBox(keys)).toThrow();
  });
});
