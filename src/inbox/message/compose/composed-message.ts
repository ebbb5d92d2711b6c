import { Refusal } from '../../../platform/graphql/refusal.js';
import type { MessageContent } from '../../public/message-content.type.js';
import type { MessageType } from '../../public/message.type.js';
import { storable } from '../inbound/untrusted.js';

/** A message as it is stored and as it goes to WhatsApp. */
export interface ComposedMessage {
  readonly type: MessageType;
  readonly text: string | null;
  readonly content: MessageContent;
  /** Cloud API body without recipient and context, see `OutboxEntry.payload`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly mediaId: string | null;
  /** The message that a reaction is about. */
  readonly targetWamid: string | null;
}

/** Fills in what most kinds of message have not. */
export function composed(
  message: Pick<ComposedMessage, 'type' | 'payload'> & Partial<ComposedMessage>,
): ComposedMessage {
  return { text: null, content: {}, mediaId: null, targetWamid: null, ...message };
}

/** The path is that below `input`. */
export function invalid(message: string, ...path: string[]): Refusal {
  return new Refusal('INVALID', message, ['input', ...path]);
}

/** A text that WhatsApp takes: not blank, at most `max` characters as people count them. */
export function limited(text: string, max: number, ...path: string[]): string {
  if (text.trim() === '') throw invalid('This must not be empty.', ...path);
  if (text.length > max && [...text].length > max) {
    throw invalid(`WhatsApp takes at most ${max} characters here.`, ...path);
  }
  return storable(text);
}

export function optional(
  text: string | null | undefined,
  max: number,
  ...path: string[]
): string | null {
  return text ? limited(text, max, ...path) : null;
}
