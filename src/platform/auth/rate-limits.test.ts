import { PASSWORD } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ env: { RATE_LIMITS: 'on' } });
});
afterEach(() => app.close());

async function signIn(email: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: `mutation { ${field(email)} }` }),
  });
  return { response, body: JSON.parse(await response.text()) };
}

function field(email: string, password = 'wrong'): string {
  return `signIn(input: { email: "${email}", password: "${password}", portal: AGENT }) { userErrors { code } }`;
}

it('allows ten tries in a quarter of an hour for an address and account', async () => {
  for (let tries = 0; tries < 10; tries += 1) {
    const { body } = await signIn('lead@acme.test');
    expect(body.data.signIn.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  }
  const spoofed = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' };
  const { response, body } = await signIn('LEAD@acme.test ', spoofed);
  expect(response.status).toBe(429);
  expect(body.errors[0].extensions).toEqual({
    code: 'RATE_LIMITED',
    retryAfter: expect.any(Number),
  });
  expect(body.errors[0].extensions.retryAfter).toBeGreaterThan(890);
  expect(response.headers.get('retry-after')).toBe(String(body.errors[0].extensions.retryAfter));

  const right = await app.graphql(`mutation { ${field('lead@acme.test', PASSWORD)} }`);
  expect(right.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  const colleague = await app.graphql(`mutation { ${field('senior@acme.test', PASSWORD)} }`);
  expect(colleague.data.signIn.userErrors).toEqual([]);
});

it('counts every alias of one request', async () => {
  const fields = Array.from({ length: 30 }, (_, index) => `a${index}: ${field('lead@acme.test')}`);
  const { errors, data } = await app.graphql(`mutation { ${fields.join('\n')} }`);
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  const { body } = await signIn('lead@acme.test');
  expect(body.errors[0].extensions.code).toBe('RATE_LIMITED');
});

it('stops one address that tries a password on a hundred people', async () => {
  const codes = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    const fields = Array.from(
      { length: 30 },
      (_, index) => `a${index}: ${field(`person${round}-${index}@acme.test`)}`,
    );
    const { errors } = await app.graphql(`mutation { ${fields.join('\n')} }`);
    codes.add(errors?.[0]?.extensions.code ?? 'none');
  }
  expect(codes).toEqual(new Set(['none', 'RATE_LIMITED']));
  const { body } = await signIn('lead@acme.test');
  expect(body.errors[0].extensions.code).toBe('RATE_LIMITED');
});

it('lets nobody in while it cannot count', async () => {
  await app.database.system((manager) => manager.query('select 1'));
  await app.source.query('alter table rate_limits rename to rate_limits_away');
  const { errors } = await app.graphql(`mutation { ${field('lead@acme.test', PASSWORD)} }`);
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
});

it('lets rubbish in place of refresh tokens keep nobody out who has a good one', async () => {
  const { data } = await app.graphql(
    `mutation { signIn(input: { email: "lead@acme.test", password: "${PASSWORD}", portal: AGENT }) {
       session { refreshToken } } }`,
  );
  const refresh = (token: string) =>
    `refreshSession(input: { refreshToken: "${token}" }) { session { accessToken } }`;
  for (let round = 0; round < 4; round += 1) {
    const fields = Array.from(
      { length: 30 },
      (_, n) => `a${n}: ${refresh(`rubbish-${round}-${n}`)}`,
    );
    await app.graphql(`mutation { ${fields.join('\n')} }`);
  }
  const limited = await app.graphql(`mutation { ${refresh('rubbish')} }`);
  expect(limited.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  const good = await app.graphql(`mutation { ${refresh(data.signIn.session.refreshToken)} }`);
  expect(good.data.refreshSession.session.accessToken).toEqual(expect.any(String));
});
