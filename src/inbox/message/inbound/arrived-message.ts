import { uuidv7 } from '../../../platform/database/uuidv7.js';
import type { InboundMessage } from '../../../whatsapp/public/inbound-listener.js';
import { occurredAt } from './occurred-at.js';
import { parseMessage } from './parse-message.js';
import { isEffect, opensServiceWindow, type ParsedMessage } from './parsed-message.js';

/** A message that may become a row: parsed, with an id, not yet in a conversation. */
export interface ArrivedMessage extends ParsedMessage {
  readonly id: string;
  readonly index: number;
  readonly numberId: string;
  readonly wamid: string;
  readonly raw: Buffer;
  readonly sentAt: Date;
  readonly occurredAt: Date;
  readonly mediaId: string | null;
  readonly isEffect: boolean;
  readonly opensServiceWindow: boolean;
}

/** A message with its place. */
export interface PlacedMessage extends ArrivedMessage {
  readonly contactId: string;
  readonly conversationId: string;
}

export function arrivedMessage(inbound: InboundMessage): ArrivedMessage {
  const parsed = parseMessage(inbound);
  return {
    ...parsed,
    id: uuidv7(),
    index: inbound.index,
    numberId: inbound.numberId,
    wamid: inbound.wamid,
    raw: inbound.raw,
    sentAt: inbound.sentAt,
    occurredAt: occurredAt(inbound.sentAt, inbound.receivedAt),
    mediaId: parsed.media ? uuidv7() : null,
    isEffect: isEffect(parsed.type),
    opensServiceWindow: opensServiceWindow(parsed.type),
  };
}
