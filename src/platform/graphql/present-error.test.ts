import { type Json, startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.signIn('lead@acme.test');
});
afterAll(() => app.close());

const post = (body: string, headers: Record<string, string>) =>
  fetch(`${app.url}/graphql`, { method: 'POST', body, headers });
const JSON_TYPE = { 'content-type': 'application/json' };

it.each([
  ['no GraphQL', '{ viewer', 'Syntax Error'],
  ['an unknown field', '{ nothing }', 'Cannot query field'],
  ['a missing argument', 'mutation { signIn { mfaRequired } }', 'is required'],
  [
    'two operations without a name',
    'query A { viewer { isPlatformAdmin } } query B { viewer { isPlatformAdmin } }',
    'operation name',
  ],
  ['an empty document', '', 'non-empty'],
])('answers %s with 400 BAD_USER_INPUT and no stack', async (_, query, message) => {
  const { status, errors } = await app.graphql(query, {}, token);
  expect(status).toBe(400);
  expect(errors?.[0]?.message).toContain(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

it('answers a variable of the wrong type with 400 BAD_USER_INPUT', async () => {
  const { status, errors } = await app.graphql(
    'mutation ($input: SignInInput!) { signIn(input: $input) { mfaRequired } }',
    { input: null },
  );
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

it('names the field that class-validator refused', async () => {
  const { status, errors } = await app.graphql(
    `mutation { signIn(input: { email: "${'a'.repeat(400)}", password: "b", portal: AGENT }) { mfaRequired } }`,
  );
  expect(status).toBe(200);
  expect(errors?.[0]).toMatchObject({
    message: 'email must be shorter than or equal to 320 characters',
    extensions: { code: 'BAD_USER_INPUT', field: ['input', 'email'] },
  });
});

it('tells nothing of its insides, but an id to ask for', async () => {
  await app.source.query('alter table contacts rename to contacts_away');
  const { status, errors, headers } = await app.graphql('{ contacts { totalCount } }', {}, token);
  await app.source.query('alter table contacts_away rename to contacts');
  expect(status).toBe(200);
  expect(errors).toEqual([
    {
      message: 'Something went wrong on our side.',
      locations: [{ line: 1, column: 3 }],
      path: ['contacts'],
      extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id') },
    },
  ]);
});

it('does the same when it cannot even tell who asks', async () => {
  const stranger = await app.signIn('senior@acme.test');
  await app.source.query('alter table session_families rename to session_families_away');
  const { status, errors, headers } = await app.graphql('{ agents { id } }', {}, stranger);
  await app.source.query('alter table session_families_away rename to session_families');
  expect(status).toBe(500);
  expect(errors).toEqual([
    {
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id') },
    },
  ]);
});

it.each([
  ['text/plain', 'text/plain'],
  ['a form', 'application/x-www-form-urlencoded'],
  ['a multipart form', 'multipart/form-data; boundary=x'],
  ['no type', ''],
])('refuses a body as %s', async (_, type) => {
  const response = await post(
    '{"query":"{ viewer { isPlatformAdmin } }"}',
    type ? { 'content-type': type } : {},
  );
  expect([400, 415]).toContain(response.status);
  expect(await response.text()).not.toContain('"data"');
});

it.each(['utf-7', 'utf-32', 'utf-16le', 'latin1'])('refuses the charset %s', async (charset) => {
  const response = await post('{"query":"{__typename}"}', {
    'content-type': `application/json; charset=${charset}`,
  });
  expect(response.status).toBe(415);
});

it('refuses several operations in an array', async () => {
  const response = await post('[{"query":"{__typename}"},{"query":"{__typename}"}]', JSON_TYPE);
  expect(response.status).toBe(400);
  const body: Json = await response.json();
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

it('refuses a body that is no JSON', async () => {
  const response = await post('{"query":', JSON_TYPE);
  expect(response.status).toBe(400);
});

it('refuses GET from a foreign page, and mutations by GET altogether', async () => {
  const simple = await fetch(`${app.url}/graphql?query={__typename}`);
  expect(simple.status).toBe(400);
  const mutation = await fetch(`${app.url}/graphql?query=mutation{signOut(input:{}){signedOut}}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(mutation.status).toBe(405);
});

it('shows no page of tools', async () => {
  const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain('<html');
});
