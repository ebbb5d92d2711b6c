import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Ours alone; says nothing of the content or its owner. */
  readonly key: string;
  readonly sizeBytes: number;
  /** Of the content, in hex. */
  readonly sha256: string;
}

/** Both ends count, from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** Where the bytes of media lie. What they are, and who may see them, stands in the database. */
export abstract class Storage {
  /**
   * Stores all of the stream or nothing. Throws `FileTooLarge` as soon as it exceeds `maxBytes`, and
   * the stream's own error.
   */
  abstract put(content: Readable, maxBytes: number): Promise<StoredFile>;

  /** Throws `FileMissing`. */
  abstract open(key: string, range?: ByteRange): Promise<Readable>;

  /** Also fine when there is no such file any more. */
  abstract delete(key: string): Promise<void>;

  /** Throws when nothing can be written. */
  abstract check(): Promise<void>;
}

export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes.`);
    this.name = 'FileTooLarge';
  }
}

export class FileMissing extends Error {
  constructor() {
    super('There is no such file.');
    this.name = 'FileMissing';
  }
}
