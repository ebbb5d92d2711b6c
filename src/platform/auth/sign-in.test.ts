import { acme, globex, PASSWORD, platformAdmin } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    session { accessToken refreshToken expiresAt } mfaRequired userErrors { code message field }
  }
}`;
const VIEWER = `{
  viewer { agent { id email role level isActive } tenant { name slug } isPlatformAdmin permissions }
}`;
const REFUSED = {
  session: null,
  mfaRequired: false,
  userErrors: [
    {
      code: 'INVALID_CREDENTIALS',
      message: 'E-mail and password do not match.',
      field: null,
    },
  ],
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function signIn(email: string, password: string, portal: 'ADMIN' | 'AGENT') {
  const { data } = await app.graphql(SIGN_IN, { input: { email, password, portal } });
  return data.signIn;
}

it('signs people in by their own door', async () => {
  const { session, userErrors } = await signIn('Lead@ACME.test ', PASSWORD, 'AGENT');
  expect(userErrors).toEqual([]);
  expect(Date.parse(session.expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
  const { data } = await app.graphql(VIEWER, {}, session.accessToken);
  expect(data.viewer).toMatchObject({
    agent: { id: acme.agents.lead.id, email: 'lead@acme.test', role: 'AGENT', level: 'LEAD' },
    tenant: { name: 'Acme', slug: 'acme' },
    isPlatformAdmin: false,
  });
  expect(data.viewer.permissions).toContain('read:Agent');
});

it('signs a tenant admin in', async () => {
  const { session } = await signIn(globex.agents.admin.email, PASSWORD, 'ADMIN');
  const { data } = await app.graphql(VIEWER, {}, session.accessToken);
  expect(data.viewer).toMatchObject({
    agent: { role: 'TENANT_ADMIN' },
    tenant: { slug: 'globex' },
  });
});

it('signs a platform admin in, who reaches no tenant', async () => {
  const { session } = await signIn(platformAdmin.email, PASSWORD, 'ADMIN');
  const viewer = await app.graphql(VIEWER, {}, session.accessToken);
  expect(viewer.data.viewer).toEqual({
    agent: null,
    tenant: null,
    isPlatformAdmin: true,
    permissions: [],
  });
  const agents = await app.graphql('{ agents { id } }', {}, session.accessToken);
  expect(agents.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it.each([
  ['a wrong password', 'lead@acme.test', 'wrong', 'AGENT'],
  ['an unknown e-mail', 'nobody@acme.test', PASSWORD, 'AGENT'],
  ['an agent at the door of admins', 'lead@acme.test', PASSWORD, 'ADMIN'],
  ['an admin at the door of agents', 'admin@acme.test', PASSWORD, 'AGENT'],
  ['a platform admin at the door of agents', 'platform@demo.test', PASSWORD, 'AGENT'],
  ['SQL for an e-mail', "' or 1=1 --", PASSWORD, 'AGENT'],
] as const)('refuses %s, always in the same words', async (_, email, password, portal) => {
  expect(await signIn(email, password, portal)).toEqual(REFUSED);
});

it('refuses a password that bcrypt would cut', async () => {
  const { session, userErrors } = await signIn('lead@acme.test', 'ä'.repeat(37), 'AGENT');
  expect(session).toBeNull();
  expect(userErrors).toEqual([
    { code: 'INVALID', message: 'A password has at most 72 bytes.', field: ['input', 'password'] },
  ]);
});

it('refuses the deactivated and the people of a deactivated tenant', async () => {
  await app.database.system(async (manager) => {
    await manager.query('update agents set is_active = false where id = $1', [
      acme.agents.junior2.id,
    ]);
    await manager.query('update tenants set is_active = false where id = $1', [globex.id]);
  });
  expect(await signIn('junior2@acme.test', PASSWORD, 'AGENT')).toEqual(REFUSED);
  expect(await signIn('junior@globex.test', PASSWORD, 'AGENT')).toEqual(REFUSED);
});

it.each([
  ['no portal', { email: 'a', password: 'b' }],
  ['an object for a string', { email: { $gt: '' }, password: 'b', portal: 'AGENT' }],
  ['a field of its own', { email: 'a', password: 'b', portal: 'AGENT', tenantId: acme.id }],
  ['an empty e-mail', { email: '', password: 'b', portal: 'AGENT' }],
])('refuses %s as bad input', async (_, input) => {
  const { errors, data } = await app.graphql(SIGN_IN, { input });
  expect(data?.signIn).toBeUndefined();
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

it('tells nobody anything without a token', async () => {
  for (const query of ['{ viewer { isPlatformAdmin } }', '{ agents { id } }']) {
    const { errors, data } = await app.graphql(query);
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

it('shows the people of the own tenant only', async () => {
  const token = await app.signIn('junior@acme.test');
  const { data } = await app.graphql('{ agents { email } }', {}, token);
  expect(data.agents.map(({ email }: { email: string }) => email)).toEqual([
    'admin@acme.test',
    'junior@acme.test',
    'junior2@acme.test',
    'lead@acme.test',
    'senior@acme.test',
  ]);
});
