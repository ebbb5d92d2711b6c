import { acme, globex } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

const TIMES = 8;

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.signIn('admin@acme.test');
});
afterAll(() => app.close());

/** The answers to the same request before and after it was compiled. */
async function answers(query: string, variables: readonly Record<string, unknown>[] = [{}]) {
  const all: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    for (const each of variables) {
      const { status, data, errors } = await app.graphql(query, each, token);
      all.push(JSON.stringify({ status, data, errors }));
    }
  }
  return all;
}

const VIEWER = 'viewer { agent { ...Person } tenant { __typename slug } permissions }';

it('answers a hot query as it did when it was cold', async () => {
  const query = `query Hot { people: agents { ...Person } ${VIEWER} }
    fragment Person on Agent { id name aka: name role ... on Agent { level isActive } }`;
  const all = await answers(query);
  expect(new Set(all).size).toBe(1);
  expect(all[0]).toContain('"aka":"Ada Admin"');
});

it('asks anew each time', async () => {
  const query = 'query Names { agents { name } }';
  await answers(query);
  await app.database.system((manager) =>
    manager.query(`update agents set name = 'Ada Renamed' where id = $1`, [acme.agents.admin.id]),
  );
  expect((await app.graphql(query, {}, token)).data.agents[0].name).toBe('Ada Renamed');
});

it('asks for the one who asks', async () => {
  const query = 'query Who { viewer { tenant { slug } } }';
  await answers(query);
  const other = await app.signIn(globex.agents.admin.email);
  expect((await app.graphql(query, {}, other)).data.viewer.tenant.slug).toBe('globex');
  const { errors } = await app.graphql(query);
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('heeds variables, and refuses wrong ones in the same words', async () => {
  const query = 'query Page($first: Int) { contacts(first: $first) { nodes { id } totalCount } }';
  const all = await answers(query, [{ first: 1 }, { first: 101 }, { first: 'x' }]);
  expect(new Set(all).size).toBe(3);
  expect(all.filter((answer) => answer.includes('BAD_USER_INPUT'))).toHaveLength(2 * TIMES);
});

it('presents errors as ever', async () => {
  const query = 'query Broken { contacts { nodes { id } } }';
  await answers(query);
  await app.source.query('alter table contacts rename to contacts_away');
  const { errors } = await app.graphql(query, {}, token);
  await app.source.query('alter table contacts_away rename to contacts');
  expect(errors).toEqual([
    {
      message: 'Something went wrong on our side.',
      locations: [{ line: 1, column: 16 }],
      path: ['contacts'],
      extensions: { code: 'INTERNAL', requestId: expect.any(String) },
    },
  ]);
});

it('leaves directives to the usual path', async () => {
  const query = `query Some($with: Boolean!) {
    agents { id ...Name @include(if: $with) } } fragment Name on Agent { name email @skip(if: $with) }`;
  const all = await answers(query, [{ with: true }, { with: false }]);
  expect(new Set(all).size).toBe(2);
});
