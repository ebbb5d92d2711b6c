import { checkAttachment } from './attachment-rules';

test.each([
  ['image/jpeg', 5_000_000, 'IMAGE', null],
  ['image/png', 5_000_001, 'IMAGE', 5_000_000],
  ['video/mp4', 17_000_000, 'VIDEO', 16_000_000],
  ['audio/ogg;codecs=opus', 20_000, 'AUDIO', null],
  ['image/webp', 600_000, 'STICKER', 500_000],
  ['image/gif', 9_000_000, 'DOCUMENT', null],
  ['application/pdf', 100_000_001, 'DOCUMENT', 100_000_000],
  ['', 1, 'DOCUMENT', null],
])('%s of %d bytes goes as %s', (type, size, kind, brokenLimitBytes) => {
  expect(checkAttachment({ type, size })).toEqual({ kind, brokenLimitBytes });
});
