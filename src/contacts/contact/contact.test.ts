import { acme, globex } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';
import { type BuiltContact, buildContact } from '../testing/contacts.builders.js';

let app: TestApp;
let ann: BuiltContact;
let bob: BuiltContact;
let foreign: BuiltContact;

beforeAll(async () => {
  app = await startTestApp({ env: { WAYSTATION_ROLES: 'api' } });
  ann = await buildContact(app.database, { name: 'Ann', phone: '16505550001', bsuid: 'US.ann' });
  bob = await buildContact(app.database, { phone: null, bsuid: 'US.bob' });
  foreign = await buildContact(app.database, { tenantId: globex.id, name: 'Foreign' });
  await app.database.system((manager) =>
    manager.query('insert into contact_access values ($1, $2, $3)', [
      acme.id,
      bob.id,
      acme.agents.junior.id,
    ]),
  );
});
afterAll(() => app.close());

const LIST = `query ($filter: ContactFilter) { contacts(filter: $filter) {
  totalCount nodes { id displayName phoneNumber identities { kind value isPrimary } } } }`;

async function list(email: string, filter: object = {}) {
  const { data } = await app.graphql(LIST, { filter }, await app.signIn(email));
  return data.contacts;
}

it('are listed with their names and identities', async () => {
  expect(await list('lead@acme.test')).toEqual({
    totalCount: 2,
    nodes: [
      {
        id: bob.id,
        displayName: 'US.bob',
        phoneNumber: null,
        identities: [{ kind: 'BSUID', value: 'US.bob', isPrimary: false }],
      },
      {
        id: ann.id,
        displayName: 'Ann',
        phoneNumber: '+16505550001',
        identities: [
          { kind: 'PHONE', value: '16505550001', isPrimary: true },
          { kind: 'BSUID', value: 'US.ann', isPrimary: false },
        ],
      },
    ],
  });
});

it.each([
  ['lead@acme.test', () => [bob, ann]],
  ['senior@acme.test', () => [bob, ann]],
  ['junior@acme.test', () => [bob]],
  ['junior2@acme.test', () => []],
  ['admin@globex.test', () => [foreign]],
])('show %s whom they may see, in list and one by one', async (email, visible) => {
  const expected = visible().map(({ id }) => id);
  const { nodes, totalCount } = await list(email);
  expect(nodes.map((node: { id: string }) => node.id)).toEqual(expected);
  expect(totalCount).toBe(expected.length);
  for (const { id } of [ann, bob, foreign]) {
    const query = `query ($id: ID!) { contact(id: $id) { id } }`;
    const { data } = await app.graphql(query, { id }, await app.signIn(email));
    expect(data.contact).toEqual(expected.includes(id) ? { id } : null);
  }
});

it.each([
  ['ANN', () => [ann]],
  ['+1650555', () => [ann]],
  ['us.', () => [bob, ann]],
  ['%', () => []],
  ["'; drop table contacts --", () => []],
])('are found by %j', async (search, expected) => {
  const { nodes } = await list('lead@acme.test', { search });
  expect(nodes.map((node: { id: string }) => node.id)).toEqual(expected().map(({ id }) => id));
});

describe('updateContact', () => {
  const update = async (input: object, email = 'senior@acme.test') => {
    const answer = await app.graphql(
      `mutation ($input: UpdateContactInput!) { updateContact(input: $input) {
         contact { name email company } userErrors { code field } } }`,
      { input },
      await app.signIn(email),
    );
    return { ...answer, ...answer.data?.updateContact };
  };

  it('changes what is given and leaves the rest', async () => {
    const contactId = bob.id;
    await update({ contactId, name: ' Bob ', email: 'bob@example.com' });
    const { contact } = await update({ contactId, company: 'Acme', email: null });
    expect(contact).toEqual({ name: 'Bob', email: null, company: 'Acme' });
  });

  it('refuses what is no address, and changes nothing then', async () => {
    const { contact, userErrors } = await update({ contactId: ann.id, name: 'X', email: 'x' });
    expect(contact).toBeNull();
    expect(userErrors).toEqual([{ code: 'INVALID', field: ['input', 'email'] }]);
    const { nodes } = await list('lead@acme.test', { search: 'Ann' });
    expect(nodes).toHaveLength(1);
  });

  it('forbids a junior, and knows nothing of other tenants', async () => {
    const own = await update({ contactId: bob.id, name: 'X' }, 'junior@acme.test');
    expect(own.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    for (const contactId of [foreign.id, 'nonsense']) {
      const { errors } = await update({ contactId, name: 'X' });
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});
