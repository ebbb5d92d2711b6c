import type {
  Interactive,
  InteractiveOption,
  Location,
  Order,
  Referral,
  SharedContact,
} from '../../public/message-content.type.js';
import { integerAt, listAt, numberAt, objectAt, textAt, type Untrusted } from './untrusted.js';

/** Null without coordinates. */
export function parseLocation(location: Untrusted): Location | null {
  const latitude = numberAt(location, 'latitude');
  const longitude = numberAt(location, 'longitude');
  if (latitude === null || longitude === null) return null;
  return {
    latitude,
    longitude,
    name: textAt(location, 'name'),
    address: textAt(location, 'address'),
  };
}

export function parseSharedContact(contact: unknown): SharedContact {
  const phones = listAt(contact, 'phones').flatMap(
    (phone) => textAt(phone, 'phone') ?? textAt(phone, 'wa_id') ?? [],
  );
  return {
    name:
      textAt(contact, 'name', 'formatted_name') ??
      textAt(contact, 'name', 'first_name') ??
      phones[0] ??
      'Unknown',
    phones,
    emails: listAt(contact, 'emails').flatMap((email) => textAt(email, 'email') ?? []),
    organisation: textAt(contact, 'org', 'company'),
  };
}

/** A chosen button or row, a filled form, an answer to a call request, or whatever comes next. */
export function parseInteractive(interactive: Untrusted): Interactive {
  const kind = textAt(interactive, 'type') ?? 'unknown';
  const reply = objectAt(interactive, kind);
  return {
    kind,
    header: null,
    body: textAt(reply, 'body') ?? textAt(reply, 'response'),
    footer: null,
    options: [],
    chosen: parseOption(reply),
  };
}

function parseOption(reply: Untrusted): InteractiveOption | null {
  const id = textAt(reply, 'id');
  const title = textAt(reply, 'title');
  if (id === null || title === null) return null;
  return { id, title, description: textAt(reply, 'description') };
}

export function parseOrder(order: Untrusted): Order {
  return {
    catalogId: textAt(order, 'catalog_id') ?? '',
    text: textAt(order, 'text'),
    items: listAt(order, 'product_items').map((item) => ({
      productRetailerId: textAt(item, 'product_retailer_id') ?? '',
      quantity: integerAt(item, 'quantity') ?? 1,
      itemPrice: numberAt(item, 'item_price') ?? 0,
      currency: textAt(item, 'currency') ?? '',
    })),
  };
}

export function parseReferral(referral: Untrusted): Referral {
  return {
    sourceType: textAt(referral, 'source_type'),
    sourceUrl: textAt(referral, 'source_url'),
    headline: textAt(referral, 'headline'),
    body: textAt(referral, 'body'),
    clickId: textAt(referral, 'ctwa_clid'),
  };
}
