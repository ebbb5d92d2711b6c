import { acme, PASSWORD } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';
import { waitUntil } from '../../../test/support/wait-until.js';

const SESSION = 'session { accessToken refreshToken } userErrors { code }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function signIn(email = 'lead@acme.test') {
  const { data } = await app.graphql(
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${SESSION} } }`,
    { input: { email, password: PASSWORD, portal: 'AGENT' } },
  );
  return data.signIn.session;
}

async function refresh(refreshToken: string | null) {
  const { data } = await app.graphql(
    `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${SESSION} } }`,
    { input: { refreshToken } },
  );
  return data.refreshSession;
}

async function isSignedIn(token: string): Promise<boolean> {
  const { errors } = await app.graphql('{ viewer { isPlatformAdmin } }', {}, token);
  return !errors;
}

const system = (sql: string, params: unknown[] = []) =>
  app.database.system((manager) => manager.query(sql, params));

describe('refreshing', () => {
  it('gives a new token each time', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken)).session;
    const third = (await refresh(second.refreshToken)).session;
    expect(new Set([first, second, third].map((one) => one.refreshToken)).size).toBe(3);
    expect(await isSignedIn(third.accessToken)).toBe(true);
  });

  it('gives tabs that refresh at once the same successor', async () => {
    const { refreshToken } = await signIn();
    const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(refreshToken)));
    const successors = answers.map((answer) => answer.session.refreshToken);
    expect(new Set(successors).size).toBe(1);
    // A tab that comes late by one more step is brought up to the newest.
    const { session } = await refresh(successors[0]);
    expect((await refresh(refreshToken)).session.refreshToken).toBe(session.refreshToken);
  });

  it('ends the whole session when a used token comes back later, and says so in the audit log', async () => {
    const stolen = await signIn('senior@acme.test');
    const owner = (await refresh(stolen.refreshToken)).session;
    await system(`update refresh_tokens set used_at = used_at - interval '11 seconds'
                  where used_at is not null`);
    expect((await refresh(stolen.refreshToken)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    expect((await refresh(owner.refreshToken)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    await waitUntil('access ends', async () => !(await isSignedIn(owner.accessToken)), 5_000);
    const rows = await system(
      `select tenant_id, actor_id from audit_log where action = 'session.reused'`,
    );
    expect(rows).toEqual([{ tenant_id: acme.id, actor_id: acme.agents.senior.id }]);
  });

  it.each([
    ['idle for 8 hours', `update refresh_tokens set expires_at = now() where used_at is null`],
    ['14 days old', `update session_families set expires_at = now()`],
    [
      'of a deactivated person',
      `update agents set is_active = false where email = 'junior@acme.test'`,
    ],
  ])('refuses a session %s', async (_, age) => {
    const { refreshToken } = await signIn('junior@acme.test');
    await system(age);
    expect((await refresh(refreshToken)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    await system('update agents set is_active = true');
  });

  it.each(['', 'nonsense', 'a'.repeat(200)])(
    'refuses a token that was never given: %s',
    async (token) => {
      expect((await refresh(token)).userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
    },
  );

  it('stores no token that could be used', async () => {
    const { refreshToken } = await signIn();
    const { session } = await refresh(refreshToken);
    const stored = JSON.stringify(
      await system(`select encode(token_hash, 'escape') as hash, successor_sealed,
                           encode(token_hash, 'base64') as hash64 from refresh_tokens`),
    );
    expect(stored).not.toContain(session.refreshToken);
    expect(stored).not.toContain(refreshToken);
  });

  it('does not take an access token for a refresh token, nor the reverse', async () => {
    const { accessToken, refreshToken } = await signIn();
    expect((await refresh(accessToken.slice(0, 200))).userErrors).toHaveLength(1);
    expect(await isSignedIn(refreshToken)).toBe(false);
  });
});

describe('signing out', () => {
  const SIGN_OUT = `mutation ($input: SignOutInput!) { signOut(input: $input) { signedOut userErrors { code } } }`;

  it('ends this session alone', async () => {
    const here = await signIn();
    const elsewhere = await signIn();
    const { data } = await app.graphql(SIGN_OUT, { input: {} }, here.accessToken);
    expect(data.signOut).toEqual({ signedOut: true, userErrors: [] });
    expect(await isSignedIn(here.accessToken)).toBe(false);
    expect((await refresh(here.refreshToken)).session).toBeNull();
    expect(await isSignedIn(elsewhere.accessToken)).toBe(true);
  });

  it('ends every session of the person', async () => {
    const here = await signIn();
    const elsewhere = await signIn();
    const other = await signIn('senior@acme.test');
    expect(await isSignedIn(elsewhere.accessToken)).toBe(true);
    await app.graphql(SIGN_OUT, { input: { everywhere: true } }, here.accessToken);
    await waitUntil('access ends', async () => !(await isSignedIn(elsewhere.accessToken)), 5_000);
    expect(await isSignedIn(other.accessToken)).toBe(true);
  });

  it('needs a token', async () => {
    const { errors } = await app.graphql(SIGN_OUT, { input: {} });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('ends access within 5 seconds of a new password or a deactivation', async () => {
  const changes = [
    ['junior@acme.test', 'update agents set token_epoch = token_epoch + 1 where email = $1'],
    ['junior2@acme.test', 'update agents set is_active = false where email = $1'],
  ] as const;
  const tokens = await Promise.all(
    changes.map(async ([email]) => (await signIn(email)).accessToken),
  );
  for (const token of tokens) expect(await isSignedIn(token)).toBe(true);
  for (const [email, change] of changes) await system(change, [email]);
  await waitUntil(
    'access ends',
    async () => !(await Promise.all(tokens.map(isSignedIn))).includes(true),
    5_000,
  );
});
