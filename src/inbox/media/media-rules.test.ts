import { rangeOf } from './byte-range.js';
import { contentHeaders } from './content-headers.js';
import { tidyFileName } from './file-name.js';
import { mediaTypeOf } from './media-rules.js';
import { gif, jpeg, mp4, oggOpus, pdf, png, webp } from '../testing/files.js';

describe('mediaTypeOf', () => {
  it.each([
    ['a JPEG', jpeg, 'x.txt', { kind: 'IMAGE', mimeType: 'image/jpeg' }],
    ['a PNG', png, 'x', { kind: 'IMAGE', mimeType: 'image/png' }],
    ['a sticker', webp, 'x.webp', { kind: 'STICKER', mimeType: 'image/webp' }],
    ['a voice note', oggOpus, 'x', { kind: 'AUDIO', mimeType: 'audio/ogg; codecs=opus' }],
    ['a video', mp4, 'x', { kind: 'VIDEO', mimeType: 'video/mp4' }],
    ['a PDF', pdf, 'x', { kind: 'DOCUMENT', mimeType: 'application/pdf' }],
    ['a text', Buffer.from('Grüße,\r\n\tAnn'), 'x', { kind: 'DOCUMENT', mimeType: 'text/plain' }],
  ])('tells %s by its content', async (_, head, name, expected) => {
    expect(await mediaTypeOf(head, name)).toMatchObject(expected);
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>')],
    ['a GIF that is a script, too', Buffer.concat([gif, Buffer.from('=1;alert(1)')])],
    ['bytes', Buffer.from([0, 1, 2, 3, 255])],
    ['nothing', Buffer.alloc(0)],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('refuses %s, whatever its name', async (_, head) => {
    expect(await mediaTypeOf(head, 'photo.jpg')).toBeNull();
  });
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\a.pdf', 'a.pdf'],
  ['a\0b\u202Efdp.exe', 'abfdp.exe'],
  ['', 'file'],
  [`${'x'.repeat(10_000)}.pdf`, `${'x'.repeat(196)}.pdf`],
])('tidies the name %j', (given, tidy) => {
  expect(tidyFileName(given)).toBe(tidy);
});

it.each([
  ['bytes=0-1', { start: 0, end: 1 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=3-2', 'unsatisfiable'],
  ['bytes=0-1,3-4', null],
  ['bytes=-', null],
  [undefined, null],
])('reads the range %s of ten bytes', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

it.each([
  ['image/png', 'image/png', 'inline'],
  ['audio/ogg; codecs=opus', 'audio/ogg; codecs=opus', 'inline'],
  ['image/svg+xml', 'image/svg+xml', 'attachment'],
  ['text/html', 'text/html', 'attachment'],
  ['text/html\r\nx: y', 'application/octet-stream', 'attachment'],
])('serves %j as %s', (mimeType, contentType, disposition) => {
  const headers = contentHeaders({ mimeType, fileName: "Grü'ße.pdf" });
  expect(headers).toMatchObject({
    'content-type': contentType,
    'content-disposition': `${disposition}; filename*=UTF-8''Gr%C3%BC%27%C3%9Fe.pdf`,
    'x-content-type-options': 'nosniff',
  });
  expect(headers['content-security-policy']).toContain('sandbox');
});
