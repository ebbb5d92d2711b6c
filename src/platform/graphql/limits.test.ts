import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.signIn('lead@acme.test');
});
afterAll(() => app.close());

const CONTACT_PAGE = 'nodes { id displayName identities { id kind value isPrimary } }';

async function refused(query: string, variables?: Record<string, unknown>) {
  const start = performance.now();
  const answer = await app.graphql(query, variables, token);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(answer.status).toBe(400);
  expect(answer.data).toBeUndefined();
  return answer.errors?.[0];
}

it.each([
  ['30 aliases', `{ ${repeat(30, (n) => `a${n}: viewer { isPlatformAdmin }`)} }`],
  [
    '20 directives',
    `{ viewer { ${repeat(10, () => 'isPlatformAdmin @skip(if: false) @include(if: true)')} } }`,
  ],
  ['the introspection of the whole schema', introspection(8)],
])('answers %s', async (_, query) => {
  const { errors } = await app.graphql(query, {}, token);
  expect(errors).toBeUndefined();
});

it.each([
  [
    '31 aliases',
    `{ ${repeat(31, (n) => `a${n}: viewer { isPlatformAdmin }`)} }`,
    'At most 30 aliases; this has 31.',
  ],
  [
    'aliases in fragments',
    `{ ...A ...A ...A ...A } fragment A on Query { ${repeat(8, (n) => `a${n}: viewer { isPlatformAdmin }`)} }`,
    'At most 30 aliases; this has 32.',
  ],
  [
    '21 directives',
    `{ viewer { ${repeat(21, () => 'isPlatformAdmin @skip(if: false)')} } }`,
    'At most 20 directives; this has 21.',
  ],
  [
    '2,001 tokens',
    `{ viewer { ${repeat(2_000, () => 'isPlatformAdmin')} } }`,
    'Syntax Error: Document contains more',
  ],
  [
    '10,000 times the same field',
    `{ viewer { ${repeat(10_000, () => 'isPlatformAdmin')} } }`,
    'Syntax Error',
  ],
])('refuses %s', async (_, query, message) => {
  const error = await refused(query);
  expect(error?.message).toContain(message);
  expect(error?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});

it('refuses more than 12 levels', async () => {
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `contact(id: "x") { ${nested(levels - 1)} }`;
  const error = await refused(`{ ${nested(12)} }`);
  expect(error?.message).toBe('At most 12 levels deep; this has 13.');
});

it('refuses fragments that spread themselves', async () => {
  const error = await refused('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
  expect(error?.extensions.code).toBe('BAD_USER_INPUT');
});

it('prices fragments that double each other without doubling the work', async () => {
  const fragments = repeat(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const query = `{ ...F0 } ${fragments} fragment F40 on Query { viewer { isPlatformAdmin } }`;
  expect((await refused(query))?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});

it('prices pages by their size and names the heaviest path', async () => {
  const pages = repeat(8, (n) => `p${n}: contacts(first: 100) { ${CONTACT_PAGE} }`);
  const error = await refused(`{ ${pages} }`);
  expect(error?.extensions).toMatchObject({
    code: 'QUERY_TOO_COMPLEX',
    maxCost: 10_000,
    heaviest: 'p0.nodes.identities.id',
  });
  expect(error?.message).toMatch(/may cost \d{5}, of 10000 allowed/);
});

it('prices a variable that is not given by its default', async () => {
  const pages = repeat(8, (n) => `p${n}: contacts(first: $n) { ${CONTACT_PAGE} }`);
  const error = await refused(`query ($n: Int = 100) { ${pages} }`);
  expect(error?.message).toMatch(/may cost \d{5}, of 10000 allowed/);
});

it('prices variables like literals', async () => {
  const error = await refused(
    `query ($n: Int! = 100) { contacts(first: $n) { ${CONTACT_PAGE} } }`,
    { n: 1_000_000_000 },
  );
  expect(error?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});

it('refuses introspection that goes in circles', async () => {
  const error = await refused(introspection(40));
  expect(error?.extensions.code).toBe('BAD_USER_INPUT');
});

function repeat(times: number, part: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => part(index)).join(' ');
}

function introspection(depth: number): string {
  const ofType = (left: number): string =>
    left === 0 ? 'name' : `name ofType { ${ofType(left - 1)} }`;
  return depth <= 8
    ? `{ __schema { types { name fields { name type { ${ofType(depth)} } } } } }`
    : `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
}
