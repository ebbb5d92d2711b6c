import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { EventBell, EventLog } from '../../platform/events/event-log.js';
import { MediaEntity } from './media.entity.js';

type Settled = Partial<Pick<MediaEntity, 'storageKey' | 'sizeBytes' | 'sha256'>> &
  Pick<MediaEntity, 'state' | 'failure'>;

/** Writes what became of a download, and tells those who look at its message. */
@Injectable()
export class MediaTrail {
  constructor(
    private readonly database: Database,
    private readonly eventLog: EventLog,
    private readonly eventBell: EventBell,
  ) {}

  async settle(actor: Actor, mediaId: string, settled: Settled): Promise<void> {
    await this.database.write(actor, async (manager) => {
      const found = { tenantId: actor.tenantId, id: mediaId, state: 'PENDING' as const };
      await manager.update(MediaEntity, found, settled);
      await this.tell(manager, actor, mediaId);
    });
    this.eventBell.ring();
  }

  async postpone(actor: Actor, mediaId: string, afterS: number): Promise<void> {
    await this.database.write(actor, (manager) =>
      manager.query(
        `update media set not_before = now() + make_interval(secs => $3)
         where tenant_id = $1 and id = $2 and state = 'PENDING'`,
        [actor.tenantId, mediaId, afterS],
      ),
    );
  }

  /** In the transaction of the change. */
  async tell(manager: EntityManager, actor: Actor, mediaId: string): Promise<void> {
    const messages = await manager.query<{ messageId: string; conversationId: string }[]>(
      `select id as "messageId", conversation_id as "conversationId" from messages
       where tenant_id = $1 and media_id = $2`,
      [actor.tenantId, mediaId],
    );
    await this.eventLog.append(
      manager,
      actor,
      messages.map((message) => ({ type: 'media.updated', subjectId: mediaId, ...message })),
    );
  }
}
