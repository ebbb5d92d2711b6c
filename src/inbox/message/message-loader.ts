import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { byKey, groupedBy } from '../../platform/graphql/by-key.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { MediaEntity } from '../media/media.entity.js';
import type { Media } from '../public/media.type.js';
import type { Message } from '../public/message.type.js';
import type { Reaction } from '../public/reaction.type.js';
import { MessageEntity } from './message.entity.js';
import { ReactionEntity } from './reaction.entity.js';

/** What messages point at, for viewers who may see what points there. */
@Injectable()
export class MessageLoader {
  constructor(private readonly database: Database) {}

  byId(actor: Actor, loaders: RequestLoaders, id: string): Promise<Message | null> {
    return loaders.load<Message>('message.byId', id, (ids) =>
      this.database.read(actor, async (manager) => {
        const found = { tenantId: actor.tenantId, id: In([...ids]) };
        return byKey(await manager.findBy(MessageEntity, found), (message) => message.id);
      }),
    );
  }

  /** The message with this WhatsApp id in the same conversation. */
  quoted(
    actor: Actor,
    loaders: RequestLoaders,
    conversationId: string,
    wamid: string,
  ): Promise<Message | null> {
    const key = (conversation: string, quoted: string | null) => `${conversation} ${quoted}`;
    return loaders.load<Message>('message.quoted', key(conversationId, wamid), (keys) =>
      this.database.read(actor, async (manager) => {
        const found = await manager.findBy(MessageEntity, {
          tenantId: actor.tenantId,
          conversationId: In(keys.map((each) => each.slice(0, conversationId.length))),
          wamid: In(keys.map((each) => each.slice(conversationId.length + 1))),
        });
        return byKey(found, (message) => key(message.conversationId, message.wamid));
      }),
    );
  }

  media(actor: Actor, loaders: RequestLoaders, mediaId: string): Promise<Media | null> {
    return loaders.load<Media>('media.byId', mediaId, (ids) =>
      this.database.read(actor, async (manager) => {
        const found = { tenantId: actor.tenantId, id: In([...ids]) };
        return byKey(await manager.findBy(MediaEntity, found), (media) => media.id);
      }),
    );
  }

  async reactions(
    actor: Actor,
    loaders: RequestLoaders,
    messageId: string,
  ): Promise<readonly Reaction[]> {
    const found = await loaders.load<Reaction[]>('reaction.byMessage', messageId, (ids) =>
      this.database.read(actor, async (manager) => {
        const reactions = await manager.find(ReactionEntity, {
          where: { tenantId: actor.tenantId, messageId: In([...ids]) },
          order: { occurredAt: 'ASC' },
        });
        return groupedBy(reactions, (reaction) => reaction.messageId);
      }),
    );
    return found ?? [];
  }

  /** The message as WhatsApp sent it. */
  raw(actor: Actor, loaders: RequestLoaders, messageId: string): Promise<string | null> {
    return loaders.load<string>('message.raw', messageId, (ids) =>
      this.database.read(actor, async (manager) => {
        const rows = await manager.query<{ id: string; raw: Buffer }[]>(
          `select id, raw from messages
           where tenant_id = $1 and id = any($2::uuid[]) and raw is not null`,
          [actor.tenantId, ids],
        );
        return new Map(rows.map((row) => [row.id, row.raw.toString('utf8')]));
      }),
    );
  }
}
