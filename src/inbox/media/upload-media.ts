import type { Readable } from 'node:stream';
import {
  Injectable,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { FileTooLarge, Storage, type StoredFile } from '../../platform/storage/storage.js';
import type { MediaKind } from '../public/media.type.js';
import { tidyFileName } from './file-name.js';
import { MediaEntity } from './media.entity.js';
import { HEAD_BYTES, type MediaType, mediaTypeOf } from './media-rules.js';
import { readHead } from './read-head.js';

export interface UploadedMedia {
  readonly id: string;
  readonly kind: MediaKind;
  readonly mimeType: string;
  readonly sizeBytes: number;
  readonly fileName: string;
}

/** Keeps a file that an agent is about to send. What it is, its content says. */
@Injectable()
export class UploadMedia {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, givenName: string, content: Readable): Promise<UploadedMedia> {
    const fileName = tidyFileName(givenName);
    const { head, whole } = await readHead(content, HEAD_BYTES);
    const type = await mediaTypeOf(head, fileName);
    if (!type) {
      throw new UnsupportedMediaTypeException('WhatsApp does not take this kind of file.');
    }
    const stored = await this.store(whole, type);
    const media = {
      id: uuidv7(),
      kind: type.kind,
      mimeType: type.mimeType,
      sizeBytes: stored.sizeBytes,
      fileName,
    };
    await this.database.write(actor, (manager) =>
      manager.insert(MediaEntity, {
        ...media,
        tenantId: actor.tenantId,
        sha256: stored.sha256,
        storageKey: stored.key,
        state: 'STORED',
        uploadedByAgentId: actor.agentId,
      }),
    );
    return media;
  }

  private async store(content: Readable, type: MediaType): Promise<StoredFile> {
    try {
      return await this.storage.put(content, type.maxBytes);
    } catch (error) {
      if (!(error instanceof FileTooLarge)) throw error;
      const limitKb = Math.round(type.maxBytes / 1024);
      const limit = limitKb >= 1024 ? `${Math.round(limitKb / 1024)} MB` : `${limitKb} KB`;
      throw new PayloadTooLargeException(
        `WhatsApp takes at most ${limit} of this kind of file (${type.kind.toLowerCase()}).`,
      );
    }
  }
}
