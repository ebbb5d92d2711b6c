import { createHmac } from 'node:crypto';
import { SignatureCheck } from './signature.js';

const secret = 'an app secret';
const check = new SignatureCheck(secret);
const sign = (body: Buffer | string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('webhook signature', () => {
  // As WhatsApp writes it: non-ASCII escaped, slashes escaped.
  const raw = Buffer.from('{"text":"caf\\u00e9 \\ud83d\\ude00","url":"https:\\/\\/x"}');

  it('accepts the HMAC of the raw bytes, escaped or not', () => {
    const plain = Buffer.from('{"text":"café 😀"}');
    expect(check.isValid(sign(raw), raw)).toBe(true);
    expect(check.isValid(sign(plain), plain)).toBe(true);
  });

  it('refuses the HMAC of the same JSON written anew', () => {
    const anew = JSON.stringify(JSON.parse(raw.toString()));
    expect(check.isValid(sign(anew), raw)).toBe(false);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['of another secret', `sha256=${createHmac('sha256', 'x').update(raw).digest('hex')}`],
    ['legacy', `sha1=${createHmac('sha1', secret).update(raw).digest('hex')}`],
    ['upper case', sign(raw).toUpperCase().replace('SHA256', 'sha256')],
    ['without prefix', sign(raw).slice(7)],
    ['cut', sign(raw).slice(0, -2)],
    ['with more behind it', `${sign(raw)} `],
    ['twice, joined', `${sign(raw)}, ${sign(raw)}`],
    ['twice, as a list', [sign(raw), sign(raw)]],
  ])('refuses a header that is %s', (_, header) => {
    expect(check.isValid(header, raw)).toBe(false);
  });
});
