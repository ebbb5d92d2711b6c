import type { EntityManager } from 'typeorm';
import type { EffectsOnMessage } from './effects-on.js';

export interface TargetEffects {
  readonly messageId: string;
  readonly effects: EffectsOnMessage;
}

/** Writes what effects make of their messages; what the person first wrote stays in `raw`. */
export async function writeEffects(
  manager: EntityManager,
  tenantId: string,
  targets: readonly TargetEffects[],
): Promise<void> {
  await upsertReactions(manager, tenantId, targets);
  await removeReactions(manager, tenantId, targets);
  await writeTexts(manager, tenantId, targets);
}

async function upsertReactions(
  manager: EntityManager,
  tenantId: string,
  targets: readonly TargetEffects[],
): Promise<void> {
  const reactions = targets.flatMap(({ messageId, effects }) =>
    [...effects.reactions.values()].flatMap((effect) => (effect ? { ...effect, messageId } : [])),
  );
  if (reactions.length === 0) return;
  await manager.query(
    `insert into message_reactions (tenant_id, message_id, direction, emoji, agent_id, occurred_at)
     select $1, u.message_id, u.direction, u.emoji, u.agent_id, u.occurred_at
     from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[])
       as u (message_id, direction, emoji, agent_id, occurred_at)
     order by u.message_id, u.direction
     on conflict (tenant_id, message_id, direction) do update
       set emoji = excluded.emoji, agent_id = excluded.agent_id, occurred_at = excluded.occurred_at`,
    [
      tenantId,
      reactions.map((reaction) => reaction.messageId),
      reactions.map((reaction) => reaction.direction),
      reactions.map((reaction) => reaction.text),
      reactions.map((reaction) => reaction.agentId),
      reactions.map((reaction) => reaction.at),
    ],
  );
}

/** One side's reaction is gone where its newest takes it back, or where none is left. */
async function removeReactions(
  manager: EntityManager,
  tenantId: string,
  targets: readonly TargetEffects[],
): Promise<void> {
  const removed = targets.flatMap(({ messageId, effects }) =>
    (['INBOUND', 'OUTBOUND'] as const)
      .filter((direction) => !effects.reactions.get(direction))
      .map((direction) => ({ messageId, direction })),
  );
  await manager.query(
    `delete from message_reactions r
     using unnest($2::uuid[], $3::text[]) as u (message_id, direction)
     where r.tenant_id = $1 and r.message_id = u.message_id and r.direction = u.direction`,
    [
      tenantId,
      removed.map((reaction) => reaction.messageId),
      removed.map((reaction) => reaction.direction),
    ],
  );
}

async function writeTexts(
  manager: EntityManager,
  tenantId: string,
  targets: readonly TargetEffects[],
): Promise<void> {
  const edited = targets.filter(({ effects }) => effects.edit ?? effects.revocation);
  if (edited.length === 0) return;
  await manager.query(
    `update messages m
     set text = case when u.revoked_at is not null then null else coalesce(u.text, m.text) end,
         content = case when u.revoked_at is not null then '{}' else m.content end,
         edited_at = u.edited_at, revoked_at = u.revoked_at
     from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])
       as u (id, text, edited_at, revoked_at)
     where m.tenant_id = $1 and m.id = u.id`,
    [
      tenantId,
      edited.map((target) => target.messageId),
      edited.map((target) => target.effects.edit?.text ?? null),
      edited.map((target) => target.effects.edit?.at ?? null),
      edited.map((target) => target.effects.revocation?.at ?? null),
    ],
  );
}
