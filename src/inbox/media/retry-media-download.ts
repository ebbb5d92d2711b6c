import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { EventBell } from '../../platform/events/event-log.js';
import { notFound } from '../../platform/graphql/api-error.js';
import type { Media } from '../public/media.type.js';
import { findMedia } from './find-media.js';
import { MediaQueue } from './media-queue.js';
import { MediaTrail } from './media-trail.js';

@InputType({ description: 'Which file to fetch again.' })
export class RetryMediaDownloadInput {
  @Field(() => ID)
  mediaId: string;
}

/** Fetches a file again that could not be fetched; one that waits or is there stays as it is. */
@Injectable()
export class RetryMediaDownload {
  constructor(
    private readonly database: Database,
    private readonly trail: MediaTrail,
    private readonly queue: MediaQueue,
    private readonly eventBell: EventBell,
  ) {}

  async execute(actor: Actor, input: RetryMediaDownloadInput): Promise<{ media: Media }> {
    const media = await this.database.write(actor, async (manager) => {
      const media = await findMedia(manager, actor, input.mediaId);
      if (!media) throw notFound('File');
      if (media.askAgain(new Date())) {
        await manager.save(media);
        await this.trail.tell(manager, actor, media.id);
      }
      return media;
    });
    this.queue.ring();
    this.eventBell.ring();
    return { media };
  }
}
