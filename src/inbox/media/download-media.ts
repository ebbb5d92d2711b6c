import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { FileTooLarge, Storage, type StoredFile } from '../../platform/storage/storage.js';
import { MediaSource, MediaUnavailable } from '../../whatsapp/public/media-source.js';
import { MediaEntity } from './media.entity.js';
import { MAX_MEDIA_BYTES } from './media-rules.js';
import { MediaTrail } from './media-trail.js';

/** Seconds until the next try; afterwards it counts as failed, and a person may ask again. */
const RETRY_AFTER_S = [5, 30, 120, 600, 3_600];

/** Fetches a file that a person sent and keeps it. Safe to repeat. */
@Injectable()
export class DownloadMedia {
  constructor(
    private readonly database: Database,
    private readonly source: MediaSource,
    private readonly storage: Storage,
    private readonly trail: MediaTrail,
  ) {}

  async execute(tenantId: string, mediaId: string): Promise<void> {
    const actor = systemActor(tenantId, `download-${mediaId}`);
    const media = await this.database.read(actor, (manager) =>
      manager.findOneBy(MediaEntity, { tenantId, id: mediaId, state: 'PENDING' }),
    );
    if (!media) return;
    try {
      const stored = await this.fetch(actor, media);
      await this.trail.settle(actor, media.id, {
        state: 'STORED',
        storageKey: stored.key,
        sizeBytes: stored.sizeBytes,
        sha256: stored.sha256,
        failure: null,
      });
    } catch (error) {
      await this.fail(actor, media, error);
    }
  }

  private async fetch(actor: Actor, media: MediaEntity): Promise<StoredFile> {
    if (media.numberId === null || media.metaMediaId === null) {
      throw new MediaUnavailable('WhatsApp did not say where the file is.', false);
    }
    const fetched = await this.source.fetch(actor, media.numberId, media.metaMediaId);
    const stored = await this.storage.put(fetched.stream, MAX_MEDIA_BYTES);
    if (fetched.sha256 === null || fetched.sha256 === stored.sha256) return stored;
    await this.storage.delete(stored.key);
    throw new MediaUnavailable('The file arrived damaged.', true);
  }

  private async fail(actor: Actor, media: MediaEntity, error: unknown): Promise<void> {
    const { words, isFinal } = explain(error);
    const retryAfterS = RETRY_AFTER_S[media.attempts - 1];
    if (isFinal || retryAfterS === undefined) {
      await this.trail.settle(actor, media.id, { state: 'FAILED', failure: words });
    } else {
      await this.trail.postpone(actor, media.id, retryAfterS);
    }
  }
}

function explain(error: unknown): { words: string; isFinal: boolean } {
  if (error instanceof MediaUnavailable) {
    return { words: error.message, isFinal: !error.retryable };
  }
  if (error instanceof FileTooLarge) return { words: 'The file is too large.', isFinal: true };
  return { words: 'The file could not be fetched from WhatsApp.', isFinal: false };
}
