import type { BusinessNumber } from '../accounts/business-number.js';
import { invalid, invalidParameter } from '../graph/graph-error.js';
import type { JsonObject } from '../json/json-object.js';
import { Fields } from '../messages/fields.js';

const TEXT_LIMITS = { about: 139, address: 256, description: 256, email: 128 } as const;
const OTHERS = ['websites', 'vertical', 'profile_picture_handle', 'profile_picture_url'];
const VERTICALS = (
  'OTHER AUTO BEAUTY APPAREL EDU ENTERTAIN EVENT_PLAN FINANCE GROCERY GOVT HOTEL HEALTH NONPROFIT PROF_SERVICES RETAIL ' +
  'TRAVEL RESTAURANT ALCOHOL ONLINE_GAMBLING PHYSICAL_GAMBLING OTC_DRUGS'
).split(' ');

export function readProfile(number: BusinessNumber, fields: string | undefined): JsonObject {
  const names = fields?.split(',').map((name) => name.trim()) ?? ['about'];
  const chosen = names
    .filter((name) => number.profile[name] !== undefined)
    .map((name) => [name, number.profile[name]]);
  return { data: [{ ...Object.fromEntries(chosen), messaging_product: 'whatsapp' }] };
}

export function changeProfile(number: BusinessNumber, raw: unknown): JsonObject {
  const body = Fields.of(raw, 'body');
  if (body.object.messaging_product !== 'whatsapp')
    throw invalidParameter('The parameter messaging_product is required.');
  for (const [name, max] of Object.entries(TEXT_LIMITS)) {
    const text = body.optionalText(name, max);
    if (name === 'about' && text === '') throw invalid('about may not be empty.');
  }
  if (body.has('websites')) {
    const websites = body.list('websites', 0, 2);
    if (!websites.every(isWebsite))
      throw invalid('websites must be URLs of at most 256 characters.');
  }
  if (body.has('vertical')) body.oneOf('vertical', VERTICALS);
  for (const name of [...Object.keys(TEXT_LIMITS), ...OTHERS])
    if (body.has(name)) number.profile[name] = body.object[name];
  return { success: true };
}

function isWebsite(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 256 && /^https?:\/\//i.test(value);
}
