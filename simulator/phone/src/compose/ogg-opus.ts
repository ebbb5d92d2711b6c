/** OPUS packets of 20 ms as an OGG file: one packet a page, which is larger than need be and simple. */
const SAMPLES_PER_PACKET = 960;
const SERIAL = 0x57415953;
const BEGIN = 2;
const END = 4;

export function oggOpus(
  packets: readonly Uint8Array[],
  sampleRate: number,
): Uint8Array<ArrayBuffer> {
  const pages = [page(opusHead(sampleRate), 0, 0, BEGIN), page(opusTags(), 0, 1, 0)];
  packets.forEach((packet, index) => {
    const last = index === packets.length - 1;
    pages.push(page(packet, (index + 1) * SAMPLES_PER_PACKET, index + 2, last ? END : 0));
  });
  const file = new Uint8Array(pages.reduce((size, one) => size + one.length, 0));
  let at = 0;
  for (const one of pages) {
    file.set(one, at);
    at += one.length;
  }
  return file;
}

function opusHead(sampleRate: number): Uint8Array {
  const head = new Uint8Array(19);
  head.set(ascii('OpusHead'));
  const view = new DataView(head.buffer);
  view.setUint8(8, 1);
  view.setUint8(9, 1);
  view.setUint16(10, 312, true);
  view.setUint32(12, sampleRate, true);
  return head;
}

function opusTags(): Uint8Array {
  const vendor = ascii('simulator');
  const tags = new Uint8Array(8 + 4 + vendor.length + 4);
  tags.set(ascii('OpusTags'));
  new DataView(tags.buffer).setUint32(8, vendor.length, true);
  tags.set(vendor, 12);
  return tags;
}

function page(packet: Uint8Array, granule: number, sequence: number, flags: number): Uint8Array {
  const lacing = [
    ...new Array<number>(Math.floor(packet.length / 255)).fill(255),
    packet.length % 255,
  ];
  const bytes = new Uint8Array(27 + lacing.length + packet.length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii('OggS'));
  view.setUint8(5, flags);
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, SERIAL, true);
  view.setUint32(18, sequence, true);
  view.setUint8(26, lacing.length);
  bytes.set(lacing, 27);
  bytes.set(packet, 27 + lacing.length);
  view.setUint32(22, checksum(bytes), true);
  return bytes;
}

/** OGG's CRC-32: polynomial 0x04c11db7, not reflected, starting from zero. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
