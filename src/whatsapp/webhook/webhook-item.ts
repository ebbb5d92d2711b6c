import { asRecord, isRecord, textOf } from '../cloud-api/json-value.js';

/** One update of a webhook: the unit that is routed, folded, counted and replayed. */
export interface WebhookItem {
  /** Place among all items of its body; the same body always gives the same places. */
  readonly position: number;
  /** `message`, `status`, `error`, the webhook's field name, or the part that could not be read. */
  readonly kind: string;
  /** WhatsApp's id of the message concerned. */
  readonly key: string | null;
  readonly phoneNumberId: string | null;
  readonly wabaId: string | null;
  /** The item itself, parsed and untrusted. */
  readonly value: unknown;
  /** `value.contacts` beside a message. */
  readonly contacts: readonly unknown[];
  /** Why it is only kept; null for messages and statuses. */
  readonly keptBecause: string | null;
}

type Found = Omit<WebhookItem, 'position'>;
type Place = Pick<WebhookItem, 'phoneNumberId' | 'wabaId'>;

const NOWHERE: Place = { phoneNumberId: null, wabaId: null };

/** All entries × changes × items of a body; what cannot be read is an item too. Never throws. */
export function itemsOf(body: unknown): WebhookItem[] {
  return [...inBody(body)].map((item, position) => ({ ...item, position }));
}

function* inBody(body: unknown): Generator<Found> {
  const entries = asRecord(body)?.['entry'];
  if (!Array.isArray(entries) || entries.length === 0) {
    yield kept('envelope', body, NOWHERE, 'It is not a webhook of WhatsApp.');
    return;
  }
  for (const entry of entries) yield* inEntry(entry);
}

function* inEntry(entry: unknown): Generator<Found> {
  const wabaId = textOf(asRecord(entry)?.['id']);
  const changes = asRecord(entry)?.['changes'];
  if (!Array.isArray(changes) || changes.length === 0) {
    yield kept('entry', entry, { ...NOWHERE, wabaId }, 'It holds no changes.');
    return;
  }
  for (const change of changes) yield* inChange(change, wabaId);
}

function* inChange(change: unknown, wabaId: string | null): Generator<Found> {
  const field = textOf(asRecord(change)?.['field']);
  const value = asRecord(asRecord(change)?.['value']);
  const phoneNumberId = textOf(asRecord(value?.['metadata'])?.['phone_number_id']);
  const place = { phoneNumberId, wabaId };
  if (!field || !value) {
    yield kept(field ?? 'change', change, place, 'It has no field or no value.');
  } else if (field !== 'messages') {
    yield kept(field, change, place, `The field ${field} is kept.`);
  } else {
    const items = [...inMessages(value, place)];
    if (items.length > 0) yield* items;
    else yield kept('messages', change, place, 'It holds no message and no status.');
  }
}

function* inMessages(value: Readonly<Record<string, unknown>>, place: Place): Generator<Found> {
  const contacts = listOf(value['contacts']);
  for (const message of listOf(value['messages'])) {
    yield folded('message', message, place, contacts);
  }
  for (const status of listOf(value['statuses'])) yield folded('status', status, place, []);
  for (const error of listOf(value['errors'])) {
    yield kept('error', error, place, 'An error that WhatsApp reports is kept.');
  }
  for (const action of listOf(value['user_actions'])) {
    yield kept('user_action', action, place, 'The field user_actions is kept.');
  }
}

function folded(
  kind: 'message' | 'status',
  value: unknown,
  place: Place,
  contacts: readonly unknown[],
): Found {
  if (!isRecord(value)) return kept(kind, value, place, `It is no ${kind}.`);
  return { kind, value, ...place, contacts, key: textOf(value['id']), keptBecause: null };
}

function kept(kind: string, value: unknown, place: Place, keptBecause: string): Found {
  return { kind, value, ...place, key: null, contacts: [], keptBecause };
}

/** What should be a list but is not counts as its only element, so that it is not lost. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
