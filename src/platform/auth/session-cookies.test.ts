import { PASSWORD } from '../../../test/support/fixture.js';
import { type Json, startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { PUBLIC_URL: 'https://waystation.example.org' } });
});
afterAll(() => app.close());

async function post(query: string, cookie = ''): Promise<{ body: Json; cookies: string[] }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  return { body: await response.json(), cookies: response.headers.getSetCookie() };
}

const SIGN_IN = `mutation { signIn(input: {
  email: "lead@acme.test", password: "${PASSWORD}", portal: AGENT, session: COOKIE
}) { session { accessToken refreshToken } } }`;
const REFRESH =
  'mutation { refreshSession(input: {}) { session { refreshToken } userErrors { code } } }';

function valueOf(cookies: string[], name: string): string {
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? '';
}

it('keeps the refresh token where no script can read it', async () => {
  const { body, cookies } = await post(SIGN_IN);
  expect(body.data.signIn.session.refreshToken).toBeNull();
  const [refresh, session] = cookies;
  expect(refresh).toMatch(
    /^waystation_refresh=[\w-]{43}; Path=\/graphql; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(session).toMatch(
    /^waystation_session=[\w.-]+; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
  );
});

it('refreshes from the cookie and renews it', async () => {
  const first = valueOf((await post(SIGN_IN)).cookies, 'waystation_refresh');
  const { body, cookies } = await post(REFRESH, first);
  expect(body.data.refreshSession).toEqual({ session: { refreshToken: null }, userErrors: [] });
  expect(valueOf(cookies, 'waystation_refresh')).not.toBe(first);
});

it('takes cookies away with the session', async () => {
  const { body, cookies } = await post(REFRESH, 'waystation_refresh=long-gone');
  expect(body.data.refreshSession.userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
  expect(valueOf(cookies, 'waystation_refresh')).toBe('waystation_refresh=');
  expect(valueOf(cookies, 'waystation_session')).toBe('waystation_session=');
});

it('opens no operation by a cookie', async () => {
  const cookies = (await post(SIGN_IN)).cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  const { body } = await post('{ viewer { isPlatformAdmin } }', cookies);
  expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});
