import { randomBytes } from 'node:crypto';

const PROCESS_PART = randomBytes(5).toString('hex').toUpperCase();
let counter = 0;

/** A message id in Meta's form: opaque base64 that happens to hold the person and a number never used before. */
export function newWamid(person: string, direction: 'in' | 'out'): string {
  counter += 1;
  const serial =
    PROCESS_PART +
    counter
      .toString(16)
      .toUpperCase()
      .padStart(direction === 'in' ? 10 : 8, '0');
  const head = `\x1c\x18${String.fromCharCode(Math.min(person.length, 255))}${person}`;
  const middle = `\x15\x02\x00${direction === 'in' ? '\x12\x18' : '\x11\x18'}${String.fromCharCode(serial.length)}`;
  return `wamid.${Buffer.from(`${head}${middle}${serial}\x00`, 'latin1').toString('base64')}`;
}

export function looksLikeWamid(text: string): boolean {
  return /^wamid\.[A-Za-z0-9+/=]{8,}$/.test(text);
}
