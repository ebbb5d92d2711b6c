import type { Readable } from 'node:stream';
import type { Actor } from '../../platform/auth/actor.js';

export interface FetchedMedia {
  readonly stream: Readable;
  readonly mimeType: string;
  readonly sizeBytes: number | null;
  /** In lower-case hex. */
  readonly sha256: string | null;
}

/** Fetches the bytes of a medium that a webhook named. Throws `MediaUnavailable` with words. */
export abstract class MediaSource {
  abstract fetch(actor: Actor, numberId: string, metaMediaId: string): Promise<FetchedMedia>;
}

export class MediaUnavailable extends Error {
  constructor(
    message: string,
    /** False when asking again cannot help (expired, deleted, too large). */
    readonly retryable: boolean,
  ) {
    super(message);
    this.name = 'MediaUnavailable';
  }
}

/**
 * Declared here, implemented by the inbox, which owns media: gives the bytes of a medium that is
 * about to be sent, and keeps WhatsApp's id for it (valid 30 days) so that it is uploaded once.
 */
export interface MediaLibrary {
  /**
   * Throws `MediaUnavailable` when the file is gone for good; anything else may be tried again.
   * `metaMediaId` is that of this very number: WhatsApp knows it under no other.
   */
  open(
    actor: Actor,
    mediaId: string,
    numberId: string,
  ): Promise<{
    stream: Readable;
    mimeType: string;
    fileName: string;
    sizeBytes: number;
    metaMediaId: string | null;
  }>;
  rememberMetaId(
    actor: Actor,
    mediaId: string,
    numberId: string,
    metaMediaId: string,
  ): Promise<void>;
}
