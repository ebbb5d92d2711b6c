import type { EntityManager } from 'typeorm';
import { groupedBy } from '../../../platform/graphql/by-key.js';
import { type Effect, effectsOn } from './effects-on.js';
import { writeEffects } from './write-effects.js';

/** A message by WhatsApp's names. */
export interface EffectTarget {
  readonly numberId: string;
  readonly wamid: string;
}

export interface AppliedEffects {
  readonly changed: readonly { readonly messageId: string; readonly conversationId: string }[];
  /** Effects whose message we do not know: they are shown in its place. */
  readonly shownIds: ReadonlySet<string>;
  /** Conversations in which a row was hidden, because its message came: to be counted anew. */
  readonly recountIds: readonly string[];
}

interface EffectRow extends Effect {
  readonly isHidden: boolean;
  /** A reaction of ours that did not get through counts for nothing. */
  readonly hasFailed: boolean;
  readonly conversationId: string;
  readonly targetId: string | null;
  readonly targetConversationId: string | null;
}

/** Brings these messages up to date with all that is known of reactions, edits and revocations. */
export async function applyEffects(
  manager: EntityManager,
  tenantId: string,
  targets: readonly EffectTarget[],
): Promise<AppliedEffects> {
  const effects = await findEffects(manager, tenantId, targets);
  if (effects.length === 0) return { changed: [], shownIds: new Set(), recountIds: [] };

  const byTarget = [...groupedBy(effects, (effect) => effect.targetId)];
  await writeEffects(
    manager,
    tenantId,
    byTarget.map(([messageId, rows]) => ({
      messageId,
      effects: effectsOn(rows.filter((row) => !row.hasFailed)),
    })),
  );
  return {
    changed: byTarget.map(([messageId, rows]) => ({
      messageId,
      conversationId: rows[0]?.targetConversationId ?? '',
    })),
    shownIds: await showOrphans(manager, tenantId, effects),
    recountIds: await hideAdopted(manager, tenantId, effects),
  };
}

/** The agents' own reactions count from when they were made, WhatsApp's from when they were sent. */
function findEffects(
  manager: EntityManager,
  tenantId: string,
  targets: readonly EffectTarget[],
): Promise<EffectRow[]> {
  return manager.query<EffectRow[]>(
    `select e.id, e.type, e.direction, e.text, e.sent_by_agent_id as "agentId", x.at,
            e.is_hidden as "isHidden", e.status = 'FAILED' as "hasFailed", e.conversation_id as "conversationId",
            t.id as "targetId", t.conversation_id as "targetConversationId"
     from (select distinct u.number_id, u.wamid
           from unnest($2::uuid[], $3::text[]) as u (number_id, wamid)) as sought
     join messages e
       on e.tenant_id = $1 and e.number_id = sought.number_id and e.reply_to_wamid = sought.wamid
       and e.type in ('REACTION', 'EDIT', 'REVOKE')
     left join messages t
       on t.tenant_id = $1 and t.number_id = sought.number_id and t.wamid = sought.wamid
     cross join lateral (
       select case when e.direction = 'INBOUND' then e.sent_at else e.occurred_at end as at) as x
     order by x.at, e.occurred_at, e.id`,
    [tenantId, targets.map((target) => target.numberId), targets.map((target) => target.wamid)],
  );
}

async function showOrphans(
  manager: EntityManager,
  tenantId: string,
  effects: readonly EffectRow[],
): Promise<ReadonlySet<string>> {
  const orphans = effects.filter(
    (effect) => effect.targetId === null && effect.isHidden && effect.text !== null,
  );
  const ids = orphans.map((effect) => effect.id);
  if (ids.length > 0) await setHidden(manager, tenantId, ids, false);
  return new Set(ids);
}

async function hideAdopted(
  manager: EntityManager,
  tenantId: string,
  effects: readonly EffectRow[],
): Promise<readonly string[]> {
  const adopted = effects.filter((effect) => effect.targetId !== null && !effect.isHidden);
  const ids = adopted.map((effect) => effect.id);
  if (ids.length > 0) await setHidden(manager, tenantId, ids, true);
  return [...new Set(adopted.map((effect) => effect.conversationId))];
}

async function setHidden(
  manager: EntityManager,
  tenantId: string,
  ids: readonly string[],
  isHidden: boolean,
): Promise<void> {
  await manager.query(
    'update messages set is_hidden = $3 where tenant_id = $1 and id = any($2::uuid[])',
    [tenantId, ids, isHidden],
  );
}
