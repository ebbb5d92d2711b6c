import { asRecord, isRecord, textOf } from '../cloud-api/json-value.js';
import type { InboundSender } from '../public/inbound-listener.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The person who wrote. The message names them by phone number, by business-scoped user id or by
 * both; the `contacts` beside it add what they know. Null when nobody is named.
 */
export function senderOf(message: Fields, contacts: readonly unknown[]): InboundSender | null {
  const system = asRecord(message['system']);
  const from = textOf(message['from']);
  const userId = textOf(message['from_user_id']) ?? textOf(system?.['user_id']);
  const contact = contactOf(contacts, from, userId);
  const waId = from ?? textOf(contact?.['wa_id']) ?? textOf(system?.['wa_id']);
  const bsuid = userId ?? textOf(contact?.['user_id']);
  if (!waId && !bsuid) return null;
  const profile = asRecord(contact?.['profile']);
  return {
    waId: waId && digits(waId),
    bsuid,
    username: textOf(profile?.['username'])?.replace(/^@/, '') ?? null,
    profileName: textOf(profile?.['name']),
  };
}

function contactOf(
  contacts: readonly unknown[],
  from: string | null,
  userId: string | null,
): Fields | null {
  const all = contacts.filter(isRecord);
  const named = all.find(
    (contact) =>
      (from !== null && textOf(contact['wa_id']) === from) ||
      (userId !== null && textOf(contact['user_id']) === userId),
  );
  const [only] = all;
  return named ?? (only && all.length === 1 && !from && !userId ? only : null);
}

/** WhatsApp's ids are digits; one with a plus is the same person. Anything else is left as it is. */
function digits(waId: string): string {
  return waId.replace(/^\+(?=\d+$)/, '');
}
