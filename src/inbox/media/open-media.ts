import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { ApiError, notFound } from '../../platform/graphql/api-error.js';
import { type ByteRange, Storage } from '../../platform/storage/storage.js';
import { findMedia } from './find-media.js';

export interface OpenedMedia {
  readonly mimeType: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  open(range?: ByteRange): Promise<Readable>;
}

/** A stored file for somebody who may see it. */
@Injectable()
export class OpenMedia {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, mediaId: string): Promise<OpenedMedia> {
    const media = await this.database.read(actor, (manager) => findMedia(manager, actor, mediaId));
    if (!media) throw notFound('File');
    const { storageKey } = media;
    if (media.state !== 'STORED' || storageKey === null) {
      throw new ApiError('CONFLICT', media.failure ?? 'The file is still being fetched.');
    }
    return {
      mimeType: media.mimeType,
      fileName: media.fileName ?? media.id,
      sizeBytes: media.sizeBytes ?? 0,
      open: (range) => this.storage.open(storageKey, range),
    };
  }
}
