import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { asRecord, textOf } from '../cloud-api/json-value.js';
import type { InboundMessage } from '../public/inbound-listener.js';
import { WhatsappListeners } from '../public/listeners.js';
import type { Decision } from './decision.js';
import { senderOf } from './inbound-sender.js';
import type { RoutedItem } from './route-items.js';
import { whatsappTime } from './whatsapp-time.js';

/** Messages → the inbox, in one call for all of them. */
@Injectable()
export class FoldMessages {
  constructor(private readonly listeners: WhatsappListeners) {}

  async execute(
    manager: EntityManager,
    actor: Actor,
    items: readonly RoutedItem[],
  ): Promise<Decision[]> {
    if (items.length === 0) return [];
    const messages = items.map(toMessage);
    const verdicts = await this.listeners.inbound().fold(manager, actor, messages);
    const verdictOf = new Map(verdicts.map((verdict) => [verdict.index, verdict]));
    return items.map((routed, index) => {
      const verdict = verdictOf.get(index);
      if (!verdict) throw new Error('The inbox gave no verdict.');
      return { routed, outcome: verdict.outcome, reason: verdict.reason ?? null };
    });
  }
}

function toMessage(routed: RoutedItem, index: number): InboundMessage {
  const { item, number, delivery } = routed;
  const message = asRecord(item.value) ?? {};
  const sender = senderOf(message, item.contacts);
  const raw = routed.raw();
  if (!number) throw new Error('The message has no number.');
  if (!item.key) throw new Error('The message has no id.');
  if (!sender) throw new Error('The message names no sender.');
  if (!raw) throw new Error('The message is nested too deeply.');
  return {
    index,
    numberId: number.id,
    phoneNumberId: number.phoneNumberId,
    wamid: item.key,
    sender,
    type: textOf(message['type'])?.toLowerCase() ?? 'unknown',
    message,
    raw,
    sentAt: whatsappTime(message['timestamp'], delivery.receivedAt),
    receivedAt: delivery.receivedAt,
  };
}
