import { SecretBox } from '../../src/whatsapp/number/secret-box.js';
import type { EncryptionKey } from '../../src/platform/config/environment.js';
import type { Database } from '../../src/platform/database/database.js';

/** `Demo-pass-1` at bcrypt's lowest cost. */
const PASSWORD_HASH = '$2b$04$OptB1J2wejiQdL3DsLtaAuQ5Thi8RpKj8UAuQYYQ5xO61JHtnIUSK';
export const PASSWORD = 'Demo-pass-1';

export interface FixtureAgent {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'TENANT_ADMIN' | 'AGENT';
  readonly level: 'JUNIOR' | 'SENIOR' | 'LEAD';
}

export interface FixtureNumber {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly displayPhoneNumber: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export interface FixtureTenant<Person extends string> {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly agents: Readonly<Record<Person, FixtureAgent>>;
  readonly number: FixtureNumber;
}

/** The tenants of the demo, with ids that tests may name. */
export const acme: FixtureTenant<'admin' | 'lead' | 'senior' | 'junior' | 'junior2'> = {
  id: '019a0000-0000-7000-8000-0000000000a0',
  name: 'Acme',
  slug: 'acme',
  agents: {
    admin: agent('a1', 'admin@acme.test', 'Ada Admin', 'TENANT_ADMIN', 'LEAD'),
    lead: agent('a2', 'lead@acme.test', 'Leo Lead', 'AGENT', 'LEAD'),
    senior: agent('a3', 'senior@acme.test', 'Sara Senior', 'AGENT', 'SENIOR'),
    junior: agent('a4', 'junior@acme.test', 'Jo Junior', 'AGENT', 'JUNIOR'),
    junior2: agent('a5', 'junior2@acme.test', 'Kim Junior', 'AGENT', 'JUNIOR'),
  },
  number: number('aa', 'acme', 1),
};

export const globex: FixtureTenant<'admin' | 'junior'> = {
  id: '019a0000-0000-7000-8000-0000000000b0',
  name: 'Globex',
  slug: 'globex',
  agents: {
    admin: agent('b1', 'admin@globex.test', 'Gus Admin', 'TENANT_ADMIN', 'LEAD'),
    junior: agent('b2', 'junior@globex.test', 'Gil Junior', 'AGENT', 'JUNIOR'),
  },
  number: number('bb', 'globex', 2),
};

export const platformAdmin = {
  id: '019a0000-0000-7000-8000-0000000000c1',
  email: 'platform@demo.test',
};

/** Puts the tenants, their people and their numbers into an empty database. */
export async function insertFixture(
  database: Database,
  encryptionKeys: readonly EncryptionKey[],
): Promise<void> {
  await database.system(async (manager) => {
    await manager.query(
      `insert into platform_admins (id, email, name, password_hash) values ($1, $2, 'Pat', $3)`,
      [platformAdmin.id, platformAdmin.email, PASSWORD_HASH],
    );
    for (const { id, name, slug, agents, number } of [acme, globex]) {
      await manager.query('insert into tenants (id, name, slug) values ($1, $2, $3)', [
        id,
        name,
        slug,
      ]);
      for (const person of Object.values(agents)) {
        await manager.query(
          `insert into agents (id, tenant_id, email, name, password_hash, role, level)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [person.id, id, person.email, person.name, PASSWORD_HASH, person.role, person.level],
        );
      }
      await manager.query(
        `insert into numbers (id, tenant_id, name, phone_number_id, waba_id, display_phone_number,
                              access_token, access_token_hint, app_secret, verify_token)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        numberRow(id, name, number, new SecretBox(encryptionKeys)),
      );
    }
  });
}

function numberRow(tenantId: string, name: string, number: FixtureNumber, box: SecretBox) {
  const seal = (column: string, secret: string) =>
    box.seal(secret, { tenantId, recordId: number.id, column });
  return [
    number.id,
    tenantId,
    name,
    number.phoneNumberId,
    number.wabaId,
    number.displayPhoneNumber,
    seal('access_token', number.accessToken),
    number.accessToken.slice(-4),
    seal('app_secret', number.appSecret),
    seal('verify_token', number.verifyToken),
  ];
}

function agent(
  suffix: string,
  email: string,
  name: string,
  role: FixtureAgent['role'],
  level: FixtureAgent['level'],
): FixtureAgent {
  return { id: idOf(suffix), email, name, role, level };
}

function number(suffix: string, name: string, ordinal: number): FixtureNumber {
  return {
    id: idOf(suffix),
    phoneNumberId: `10000000000000${ordinal}`,
    wabaId: `20000000000000${ordinal}`,
    displayPhoneNumber: `+1 555 010 000${ordinal}`,
    accessToken: `sim-token-${name}`,
    appSecret: `app-secret-of-${name}-in-tests`,
    verifyToken: `sim-verify-${name}`,
  };
}

function idOf(suffix: string): string {
  return `019a0000-0000-7000-8000-0000000000${suffix}`;
}
