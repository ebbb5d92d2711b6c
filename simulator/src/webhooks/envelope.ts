import { displayDigits } from '../accounts/account-directory.js';
import type { BusinessNumber } from '../accounts/business-number.js';
import type { JsonObject } from '../json/json-object.js';
import { groupBy } from './group-by.js';
import type { FieldUpdate, MessageUpdate, StatusUpdate, WebhookUpdate } from './webhook-update.js';

interface Change {
  field: string;
  value: JsonObject;
}

/** One POST's body: an entry for each business account, a change for each number and kind of update. */
export function composeEnvelope(updates: readonly WebhookUpdate[], nowSeconds: number): JsonObject {
  const accounts = groupBy(updates, (update) => update.number.wabaId);
  return {
    object: 'whatsapp_business_account',
    entry: [...accounts].map(([wabaId, items]) => composeEntry(wabaId, items, nowSeconds)),
  };
}

function composeEntry(wabaId: string, updates: WebhookUpdate[], nowSeconds: number): JsonObject {
  const fields = updates.filter((update) => update.kind === 'field');
  const numbers = groupBy(
    updates.filter((update) => update.kind !== 'field'),
    (update) => `${update.kind}:${update.number.phoneNumberId}`,
  );
  const changes = [...[...numbers.values()].map(messagesChange), ...fields.map(fieldChange)];
  return { id: wabaId, ...(fields.length > 0 ? { time: nowSeconds } : {}), changes };
}

function messagesChange(updates: (MessageUpdate | StatusUpdate)[]): Change {
  const number = updates[0]?.number;
  const contacts = updates
    .map((update) => update.contact)
    .filter((contact) => contact !== undefined);
  const messages = updates.flatMap((update) => (update.kind === 'message' ? [update.message] : []));
  const statuses = updates.flatMap((update) => (update.kind === 'status' ? [update.status] : []));
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: number && metadataOf(number),
      ...(contacts.length > 0 ? { contacts } : {}),
      ...(messages.length > 0 ? { messages } : {}),
      ...(statuses.length > 0 ? { statuses } : {}),
    },
  };
}

function fieldChange(update: FieldUpdate): Change {
  return { field: update.field, value: update.value };
}

function metadataOf(number: BusinessNumber): JsonObject {
  return { display_phone_number: displayDigits(number), phone_number_id: number.phoneNumberId };
}
