import { acme, globex, insertFixture } from '../../../test/support/fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import type { PersonSeen } from '../public/contact-directory.js';
import { buildContact, freshPhone } from '../testing/contacts.builders.js';
import { PostgresContactDirectory } from './postgres-contact-directory.js';

let test: TestDatabase;
const directory = new PostgresContactDirectory();
const actor = systemActor(acme.id, 'test');

beforeAll(async () => {
  test = await createTestDatabase();
  await insertFixture(test.database, [{ kid: 'test', key: Buffer.alloc(32, 7) }]);
});
afterAll(() => test.drop());

const person = (seen: Partial<PersonSeen>): PersonSeen => ({
  waId: null,
  bsuid: null,
  username: null,
  profileName: null,
  ...seen,
});
const resolve = (people: PersonSeen[], by = actor) =>
  test.database.write(by, (manager) => directory.resolve(manager, by, people));
const rows = (sql: string, params: unknown[]) =>
  test.database.system((manager) => manager.query<Record<string, unknown>[]>(sql, params));

it('makes one contact of a person whom many resolve at once, in any order', async () => {
  const people = Array.from({ length: 20 }, () => person({ waId: freshPhone() }));
  const answers = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const order = at % 2 === 0 ? people : people.toReversed();
      const ids = await resolve(order);
      return at % 2 === 0 ? ids : ids.toReversed();
    }),
  );
  for (const ids of answers) expect(ids).toEqual(answers[0]);
  const made = await rows(
    'select count(*)::int as count from contacts c where not exists (select from contact_identities i where i.contact_id = c.id)',
    [],
  );
  expect(made).toEqual([{ count: 0 }]);
});

it('links a number to the BSUID it comes with, while others learn either alone', async () => {
  const waId = freshPhone();
  const bsuid = 'US.linked';
  await resolve([person({ bsuid })]);
  const answers = await Promise.all([
    resolve([person({ waId, bsuid })]),
    resolve([person({ bsuid })]),
    resolve([person({ waId, bsuid })]),
  ]);
  expect(new Set(answers.flat()).size).toBe(1);
  expect(await resolve([person({ waId })])).toEqual(answers[0]);
});

it('follows profile name and username, and notes what is verified', async () => {
  const contact = await buildContact(test.database);
  await resolve([person({ waId: contact.phone, profileName: 'Old', username: '@old' })]);
  await resolve([person({ waId: contact.phone, profileName: 'New', username: 'new' })]);
  const [row] = await rows('select profile_name from contacts where id = $1', [contact.id]);
  expect(row).toEqual({ profile_name: 'New' });
  const identities = await rows(
    `select kind, value, verified_at is not null as verified from contact_identities
     where contact_id = $1 order by kind`,
    [contact.id],
  );
  expect(identities).toEqual([
    { kind: 'PHONE', value: contact.phone, verified: true },
    { kind: 'USERNAME', value: 'new', verified: true },
  ]);
});

it('writes to the newest number of somebody who moved, else to the BSUID', async () => {
  const contact = await buildContact(test.database, { bsuid: 'US.mover' });
  const newPhone = freshPhone();
  const recipient = () =>
    test.database.read(actor, (manager) => directory.recipientOf(manager, actor, contact.id));
  expect(await recipient()).toEqual({ kind: 'PHONE', value: contact.phone });
  await test.database.write(actor, (manager) =>
    directory.move(manager, actor, [{ contactId: contact.id, waId: newPhone, bsuid: null }]),
  );
  expect(await recipient()).toEqual({ kind: 'PHONE', value: newPhone });
  await rows("delete from contact_identities where contact_id = $1 and kind = 'PHONE'", [
    contact.id,
  ]);
  expect(await recipient()).toEqual({ kind: 'BSUID', value: 'US.mover' });
});

it('keeps tenants apart', async () => {
  const waId = freshPhone();
  const [ours] = await resolve([person({ waId })]);
  const [theirs] = await resolve([person({ waId })], systemActor(globex.id, 'test'));
  expect(theirs).not.toBe(ours);
});
