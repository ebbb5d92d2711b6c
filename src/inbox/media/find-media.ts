import type { EntityManager } from 'typeorm';
import { abilityWhere } from '../../platform/auth/ability-sql.js';
import type { Actor } from '../../platform/auth/actor.js';
import { SqlParams } from '../../platform/database/sql-params.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { MediaEntity } from './media.entity.js';

/** A medium that the actor uploaded or that is in a conversation that they may see; else null. */
export async function findMedia(
  manager: EntityManager,
  actor: Actor,
  mediaId: string,
): Promise<MediaEntity | null> {
  if (!isUuid(mediaId)) return null;
  const media = await manager.findOneBy(MediaEntity, { tenantId: actor.tenantId, id: mediaId });
  if (!media) return null;
  const isOwn = actor.agentId !== null && media.uploadedByAgentId === actor.agentId;
  return isOwn || (await isSeen(manager, actor, mediaId)) ? media : null;
}

async function isSeen(manager: EntityManager, actor: Actor, mediaId: string): Promise<boolean> {
  const params = new SqlParams();
  const tenant = params.add(actor.tenantId);
  const media = params.add(mediaId);
  const columns = { assigneeId: 'c.assignee_id' };
  const readable = abilityWhere(actor.ability, 'read', 'Conversation', columns, params.next);
  params.append(readable.params);
  const found = await manager.query<unknown[]>(
    `select 1 from messages m
     join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
     where m.tenant_id = ${tenant} and m.media_id = ${media}
       and m.revoked_at is null and ${readable.sql}
     limit 1`,
    params.values,
  );
  return found.length > 0;
}
