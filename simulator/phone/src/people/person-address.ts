import type { ShownPerson } from '../../../src/phone/phone-news.js';

/** How the business knows this person. */
export function addressOf({ phone, userId, username }: ShownPerson): string {
  const name = username === undefined ? '' : `@${username.replace(/^@/, '')}`;
  const id = phone === undefined ? (userId ?? '') : `+${phone}`;
  return [name, id].filter((part) => part !== '').join(' · ');
}
