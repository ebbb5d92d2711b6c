import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { FileMissing, Storage } from '../../platform/storage/storage.js';
import { type MediaLibrary, MediaUnavailable } from '../../whatsapp/public/media-source.js';
import { MediaEntity } from './media.entity.js';

/** WhatsApp keeps an upload for 30 days; a day less leaves room for the queue. */
const KEPT_MS = 29 * 24 * 60 * 60 * 1000;

/** Gives the pump what is to be sent. */
@Injectable()
export class LendMedia implements MediaLibrary {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async open(actor: Actor, mediaId: string, numberId: string) {
    const media = await this.database.read(actor, (manager) =>
      manager.findOneBy(MediaEntity, { tenantId: actor.tenantId, id: mediaId }),
    );
    if (!media?.storageKey) throw new MediaUnavailable('The file is not stored.', false);
    const uploadedMs = media.metaUploadedAt?.getTime() ?? 0;
    const isKept = media.numberId === numberId && Date.now() - uploadedMs < KEPT_MS;
    return {
      stream: await this.openFile(media.storageKey),
      mimeType: media.mimeType,
      fileName: media.fileName ?? media.id,
      sizeBytes: media.sizeBytes ?? 0,
      metaMediaId: isKept ? media.metaMediaId : null,
    };
  }

  private async openFile(key: string) {
    try {
      return await this.storage.open(key);
    } catch (error) {
      if (error instanceof FileMissing) throw new MediaUnavailable('The file is gone.', false);
      throw error;
    }
  }

  async rememberMetaId(
    actor: Actor,
    mediaId: string,
    numberId: string,
    metaMediaId: string,
  ): Promise<void> {
    await this.database.write(actor, (manager) =>
      manager.update(
        MediaEntity,
        { tenantId: actor.tenantId, id: mediaId },
        { numberId, metaMediaId, metaUploadedAt: () => 'now()' },
      ),
    );
  }
}
