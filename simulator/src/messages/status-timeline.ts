import type { StatusName } from '../behaviour/behaviour.js';
import type { World } from '../world.js';
import { linksIn } from './message-links.js';
import type { OutboundMessage } from './outbound-message.js';
import { showOnPhone } from './show-on-phone.js';
import { type PlannedStatus, planStatuses } from './status-plan.js';
import { statusUpdate } from './status-update.js';

/**
 * Lets the statuses of an accepted message follow. Resolves once the caller may answer the request: at once, or, with
 * `statusBeforeResponse`, after the first status has been delivered.
 */
export async function startStatuses(world: World, message: OutboundMessage): Promise<void> {
  message.failure ??= await fetchLinks(world, message);
  const behaviour = world.behaviours.of(message.number.phoneNumberId);
  const plan = planStatuses(
    behaviour,
    namesFor(message, behaviour.statuses),
    world.behaviours.random,
  );
  if (!message.failure) scheduleArrival(world, message, behaviour.statusDelayMs.delivered);
  const [first, ...rest] = plan;
  if (behaviour.statusBeforeResponse && first) {
    await world.courier.deliver(statusUpdate(world, message, first.status));
    schedule(world, message, rest);
    return;
  }
  schedule(world, message, plan);
}

function namesFor(message: OutboundMessage, names: readonly StatusName[]): readonly StatusName[] {
  if (message.failure) return ['failed'];
  if (message.type === 'reaction') return names.filter((name) => name === 'sent');
  return names.filter((name) => name !== 'played' || message.type === 'audio');
}

function scheduleArrival(world: World, message: OutboundMessage, delayMs: number): void {
  const arrive = () => world.gate.whenOnline(message.personKey, () => showOnPhone(world, message));
  world.clock.schedule(delayMs, arrive);
}

function schedule(world: World, message: OutboundMessage, plan: readonly PlannedStatus[]): void {
  for (const { status, delayMs } of plan) {
    world.clock.schedule(delayMs, () => whenPhoneAllows(world, message, status));
  }
}

/** `sent` and `failed` are Meta's own word; the rest needs the phone: switched on, and looked at. */
function whenPhoneAllows(world: World, message: OutboundMessage, status: StatusName): void {
  const report = () => {
    world.chats.setStatus(message.wamid, status);
    world.courier.enqueue(statusUpdate(world, message, status));
  };
  const { personKey, number } = message;
  if (status === 'sent' || status === 'failed') report();
  else if (status === 'delivered') world.gate.whenOnline(personKey, report);
  else
    world.gate.whenOnline(personKey, () =>
      world.gate.whenSeen(number.phoneNumberId, personKey, report),
    );
}

async function fetchLinks(
  world: World,
  message: OutboundMessage,
): Promise<OutboundMessage['failure']> {
  for (const { link, kind, holder } of linksIn(message.type, message.content)) {
    const fetched = await world.links.fetch(link, kind);
    if ('problem' in fetched) return { code: 131053, details: fetched.problem };
    fetched.mediaId ??= world.media.add({
      ...fetched,
      phoneNumberId: message.number.phoneNumberId,
      from: 'business',
    }).id;
    holder.id = fetched.mediaId;
  }
  return undefined;
}
