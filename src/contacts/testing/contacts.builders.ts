import { acme } from '../../../test/support/fixture.js';
import type { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { phoneMatchKey } from '../identity/phone-match-key.js';

export interface BuiltContact {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly bsuid: string | null;
}

let lastLine = 0;

/** A phone number that nobody has yet, in digits. */
export function freshPhone(): string {
  lastLine += 1;
  return `1650555${String(lastLine).padStart(4, '0')}`;
}

/** A contact of Acme with a phone number, unless the overrides say otherwise. */
export async function buildContact(
  database: Database,
  overrides: Partial<BuiltContact> = {},
): Promise<BuiltContact> {
  const contact = {
    id: uuidv7(),
    tenantId: acme.id,
    name: null,
    phone: freshPhone(),
    bsuid: null,
    ...overrides,
  };
  await database.system(async (manager) => {
    await manager.query('insert into contacts (id, tenant_id, name) values ($1, $2, $3)', [
      contact.id,
      contact.tenantId,
      contact.name,
    ]);
    for (const [kind, value] of [
      ['PHONE', contact.phone],
      ['BSUID', contact.bsuid],
    ] as const) {
      if (value === null) continue;
      await manager.query(
        `insert into contact_identities (tenant_id, contact_id, kind, value, match_key, is_primary)
         values ($1, $2, $3, $4, $5, $3 = 'PHONE')`,
        [
          contact.tenantId,
          contact.id,
          kind,
          value,
          kind === 'PHONE' ? phoneMatchKey(value) : value,
        ],
      );
    }
  });
  return contact;
}
