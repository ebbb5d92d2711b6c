/** The beginnings of files, as far as their type is told from them. */
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const ascii = (text: string) => Buffer.from(text, 'latin1');

export const jpeg = hex('ffd8ffe0 0010 4a46494600 0101 0000 0001 0001 0000 ffd9');
export const png = hex(
  '89504e470d0a1a0a 0000000d 49484452 00000001 00000001 08 06 00 00 00 1f15c489' +
    '0000000d 49444154 789c6300010000000500010d0a2db4 0000000049454e44ae426082',
);
export const gif = ascii('GIF89a/*');
export const pdf = ascii('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const webp = Buffer.concat([
  ascii('RIFF'),
  hex('1a000000'),
  ascii('WEBPVP8L'),
  Buffer.alloc(14),
]);
export const mp4 = Buffer.concat([
  hex('00000018'),
  ascii('ftypisom'),
  hex('00000200'),
  ascii('isommp42'),
]);
export const oggOpus = Buffer.concat([
  ascii('OggS'),
  hex('0002 0000000000000000 01000000 00000000 00000000 01 13'),
  ascii('OpusHead'),
  Buffer.alloc(11),
]);
