import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/auth/actor.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import type { Numbers } from '../../../whatsapp/public/numbers.js';
import type { ConversationEntity } from '../../conversation/conversation.entity.js';
import type { MessageType } from '../../public/message.type.js';

/**
 * Refuses what could not go out now: a number that was taken out of service, or anything but a
 * template outside of the service window. A paused number is no reason; its messages wait.
 */
export async function refuseUnsendable(
  manager: EntityManager,
  actor: Actor,
  numbers: Numbers,
  conversation: ConversationEntity,
  type: MessageType,
): Promise<void> {
  const number = await numbers.find(manager, actor, conversation.numberId);
  if (!number?.isActive) {
    throw new Refusal('NUMBER_UNAVAILABLE', 'This number no longer sends.');
  }
  if (type !== 'TEMPLATE') conversation.refuseOutsideWindow(await databaseNow(manager));
}

/** The one clock that all processes share. */
async function databaseNow(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>('select clock_timestamp() as now');
  if (!row) throw new Error('The database has no time.');
  return row.now;
}
