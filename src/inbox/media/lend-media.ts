import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Storage } from '../../platform/storage/storage.js';
import type { MediaLibrary } from '../../whatsapp/public/media-source.js';
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

  async open(actor: Actor, mediaId: string) {
    const media = await this.database.read(actor, (manager) =>
      manager.findOneByOrFail(MediaEntity, { tenantId: actor.tenantId, id: mediaId }),
    );
    if (media.storageKey === null) throw new Error('The file is not stored.');
    const uploadedMs = media.metaUploadedAt?.getTime() ?? 0;
    return {
      stream: await this.storage.open(media.storageKey),
      mimeType: media.mimeType,
      fileName: media.fileName ?? media.id,
      sizeBytes: media.sizeBytes ?? 0,
      metaMediaId: Date.now() - uploadedMs < KEPT_MS ? media.metaMediaId : null,
    };
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
