import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskStorage } from './disk-storage.js';
import { FileMissing, FileTooLarge } from './storage.js';

describe('DiskStorage', () => {
  let folder: string;
  let storage: DiskStorage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storage-'));
    storage = new DiskStorage(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const pieces = () => Readable.from([Buffer.from('hello '), Buffer.from('world')]);

  it('gives back what was put, whole or a range', async () => {
    const stored = await storage.put(pieces(), 100);
    expect(stored.sizeBytes).toBe(11);
    expect(stored.sha256).toBe(createHash('sha256').update('hello world').digest('hex'));
    expect(String(await buffer(await storage.open(stored.key)))).toBe('hello world');
    const range = await storage.open(stored.key, { start: 6, end: 8 });
    expect(String(await buffer(range))).toBe('wor');
  });

  it('stops at the limit and leaves nothing behind', async () => {
    await expect(storage.put(pieces(), 10)).rejects.toThrow(FileTooLarge);
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('leaves nothing behind when the stream breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('The line was cut.'));
      },
    });
    await expect(storage.put(broken, 10)).rejects.toThrow('The line was cut.');
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('knows a file no more once it is deleted, and deletes it twice', async () => {
    const { key } = await storage.put(pieces(), 100);
    await storage.delete(key);
    await storage.delete(key);
    await expect(storage.open(key)).rejects.toThrow(FileMissing);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'ab/../../x', '', 'ab/x\0'])(
    'never makes a path of %j',
    async (key) => {
      await expect(storage.open(key)).rejects.toThrow(FileMissing);
      await expect(storage.delete(key)).rejects.toThrow(FileMissing);
    },
  );
});
