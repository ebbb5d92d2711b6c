import { Readable } from 'node:stream';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { WhatsappListeners } from '../public/listeners.js';
import { ALL, OutboxBed } from '../testing/outbox-bed.js';

let bed: OutboxBed;
beforeAll(async () => {
  bed = await OutboxBed.open();
});
beforeEach(() => bed.simulator.reset());
afterAll(() => bed.close());

describe('media', () => {
  it('gives WhatsApp the medium first, once', async () => {
    const known = new Map<string, string>();
    bed.app.get(WhatsappListeners).mediaLibrary({
      open: (_, mediaId) =>
        Promise.resolve({
          stream: Readable.from([Buffer.from('%PDF-1.4 and so on')]),
          mimeType: 'application/pdf',
          fileName: 'a "quoted"\r\nname.pdf',
          sizeBytes: 18,
          metaMediaId: known.get(mediaId) ?? null,
        }),
      rememberMetaId: (_, mediaId, __, metaMediaId) => {
        known.set(mediaId, metaMediaId);
        return Promise.resolve();
      },
    });
    const mediaId = uuidv7();
    const payload = { type: 'document', document: { caption: 'Terms', filename: 'terms.pdf' } };
    for (const one of [bed.entry({ mediaId, payload }), bed.entry({ mediaId, payload })]) {
      await bed.enqueue(one);
      await bed.isTold(one, ...ALL);
    }
    expect(known.size).toBe(1);
  });

  it('fails with words when the medium is refused', async () => {
    bed.app.get(WhatsappListeners).mediaLibrary({
      open: () =>
        Promise.resolve({
          stream: Readable.from([Buffer.from('MZ')]),
          mimeType: 'application/x-msdownload',
          fileName: 'a.exe',
          sizeBytes: 2,
          metaMediaId: null,
        }),
      rememberMetaId: () => Promise.resolve(),
    });
    const payload = { type: 'image', image: {} };
    const one = bed.entry({ mediaId: uuidv7(), payload });
    await bed.enqueue(one);
    await bed.isTold(one, 'FAILED');
    expect(await bed.row(one)).toMatchObject({ code: 131053 });
  });
});
