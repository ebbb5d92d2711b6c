import { GraphError, invalid, invalidParameter } from '../graph/graph-error.js';
import { type JsonObject, objectAt, stringAt } from '../json/json-object.js';
import { BUSINESS_SCOPED_ID } from '../people/business-scoped-id.js';
import { canonicalWhatsAppId, digitsOf } from '../people/phone-number.js';
import type { BusinessNumber } from '../accounts/business-number.js';
import { displayDigits } from '../accounts/account-directory.js';
import type { Template } from '../templates/template.js';
import type { World } from '../world.js';
import { Fields } from './fields.js';
import { checkContent } from './message-content.js';
import { checkTemplate, refuseScopedIdFor } from './template-content.js';

const OPAQUE_LIMIT = 512;

/** To whom a send goes. */
export interface Address {
  /** As the caller wrote it. */
  input: string;
  waId: string | undefined;
  userId: string | undefined;
}

export interface SendRequest {
  address: Address;
  type: string;
  content: unknown;
  quotedId: string | undefined;
  opaque: string | undefined;
  template: Template | undefined;
}

/** A checked request; refuses with a GraphError. */
export function parseSend(world: World, number: BusinessNumber, raw: unknown): SendRequest {
  const body = Fields.of(raw, 'body');
  if (body.object.messaging_product !== 'whatsapp') {
    throw invalidParameter('The parameter messaging_product is required.');
  }
  const address = parseAddress(body, number);
  const opaque = body.optionalText('biz_opaque_callback_data', OPAQUE_LIMIT);
  const type = body.optionalText('type') ?? 'text';
  const context = { media: world.media, phoneNumberId: number.phoneNumberId };
  let template: Template | undefined;
  if (type === 'template') {
    template = checkTemplate(body.child('template'), world.templates, number.wabaId, context);
    refuseScopedIdFor(template, address.input);
  } else {
    checkContent(type, body, context);
  }
  return {
    address,
    type,
    content: body.object[type],
    quotedId: quotedId(body.object, type),
    opaque,
    template,
  };
}

function parseAddress(body: Fields, number: BusinessNumber): Address {
  if (body.object.recipient_type === 'group') throw new GraphError(131041, 'No such group.');
  const to = body.optionalText('to');
  const recipient = body.optionalText('recipient');
  if (recipient !== undefined && !BUSINESS_SCOPED_ID.test(recipient)) {
    throw invalid(`recipient ${recipient} is not a business-scoped user id.`);
  }
  if (to === undefined || to === '') {
    if (recipient === undefined) throw invalidParameter('The parameter to is required.');
    return { input: recipient, waId: undefined, userId: recipient };
  }
  const digits = digitsOf(to);
  if (digits.length < 7 || digits.length > 15) throw invalid(`to ${to} is not a phone number.`);
  if (digits === displayDigits(number))
    throw new GraphError(131021, 'The recipient is the sending number.');
  return { input: to, waId: canonicalWhatsAppId(digits), userId: recipient };
}

function quotedId(body: JsonObject, type: string): string | undefined {
  return type === 'reaction' ? undefined : stringAt(objectAt(body, 'context'), 'message_id');
}
