import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { uuidv7 } from '../database/uuidv7.js';
import { type ByteRange, FileMissing, FileTooLarge, Storage, type StoredFile } from './storage.js';

/** The last characters of a UUIDv7 are chance, so that folders fill evenly. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files in a folder. A file appears under its name only when all of it is on the disk. */
export class DiskStorage extends Storage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Readable, maxBytes: number): Promise<StoredFile> {
    const id = uuidv7();
    const key = `${id.slice(-2)}/${id}`;
    const unfinished = join(this.folder, 'unfinished', id);
    await mkdir(dirname(unfinished), { recursive: true });
    try {
      const written = await write(unfinished, content, maxBytes);
      await mkdir(dirname(this.pathOf(key)), { recursive: true });
      await rename(unfinished, this.pathOf(key));
      return { key, ...written };
    } catch (error) {
      content.destroy();
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(key)).catch((error: unknown) => {
      throw isMissing(error) ? new FileMissing() : error;
    });
    return file.createReadStream({ start: range?.start, end: range?.end });
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.W_OK);
  }

  /** Whatever is not a key of ours never becomes a path. */
  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new FileMissing();
    return join(this.folder, key);
  }
}

async function write(
  path: string,
  content: Readable,
  maxBytes: number,
): Promise<Pick<StoredFile, 'sizeBytes' | 'sha256'>> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const sizeBytes = await copy(content, file, hash, maxBytes);
    await file.sync();
    return { sizeBytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function copy(
  content: Readable,
  file: FileHandle,
  hash: Hash,
  maxBytes: number,
): Promise<number> {
  let sizeBytes = 0;
  for await (const piece of content as AsyncIterable<Uint8Array>) {
    const bytes = Buffer.from(piece);
    sizeBytes += bytes.length;
    if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(bytes);
    await file.writeFile(bytes);
  }
  return sizeBytes;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
