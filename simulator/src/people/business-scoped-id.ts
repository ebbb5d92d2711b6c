/** The form of a business-scoped user id: a country, a dot, and letters or digits; parents carry `ENT.` in between. */
export const BUSINESS_SCOPED_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

const COUNTRY_BY_PREFIX: ReadonlyArray<readonly [string, string]> = [
  ['1', 'US'],
  ['20', 'EG'],
  ['27', 'ZA'],
  ['31', 'NL'],
  ['33', 'FR'],
  ['34', 'ES'],
  ['39', 'IT'],
  ['41', 'CH'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['55', 'BR'],
  ['62', 'ID'],
  ['91', 'IN'],
  ['234', 'NG'],
  ['971', 'AE'],
  ['972', 'IL'],
];

/** The id under which one portfolio knows a phone number: the same each time, another one for each portfolio. */
export function businessScopedId(portfolio: string, phone: string): string {
  const country = COUNTRY_BY_PREFIX.findLast(([prefix]) => phone.startsWith(prefix))?.[1] ?? 'US';
  return `${country}.${digest(`${portfolio}:${phone}`, 0x811c9dc5)}${digest(`${phone}:${portfolio}`, 0x9dc5811c)}`;
}

/** FNV-1a: this runs for every status of every message, where a cryptographic hash would be the largest cost. */
function digest(text: string, offset: number): string {
  let hash = offset;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return String(hash >>> 0).padStart(10, '1');
}
