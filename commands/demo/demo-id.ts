import { createHash } from 'node:crypto';

/** All demo ids begin with the same moment, so that they sort before what is made later. */
const MOMENT = '0190a1b2c3d4';

/** The same UUIDv7 for the same thing at every seeding. */
export function demoId(thing: string): string {
  const hex = createHash('sha256').update(thing).digest('hex');
  return `${MOMENT.slice(0, 8)}-${MOMENT.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
