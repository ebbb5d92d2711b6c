import { freshAccessToken, renewSession, untilSignedIn, useSession } from './session';

const token = (accessToken: string, leftMs = 900_000) => ({
  accessToken,
  expiresAt: new Date(Date.now() + leftMs).toISOString(),
});
let answers: (ReturnType<typeof token> | null | 'unreachable')[] = [];
let asked = 0;

beforeEach(() => {
  jest.useFakeTimers();
  answers = [];
  asked = 0;
  useSession.setState({ status: 'starting', token: null });
  global.fetch = jest.fn(() => {
    asked += 1;
    const answer = answers.shift() ?? null;
    if (answer === 'unreachable') return Promise.reject(new TypeError('network'));
    const data = { refreshSession: { session: answer, userErrors: [] } };
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ data }) });
  }) as unknown as typeof fetch;
});
afterEach(() => jest.useRealTimers());

test('resumes by the cookie', async () => {
  answers = [token('one')];
  expect(await renewSession()).toBe(true);
  expect(await freshAccessToken()).toBe('one');
});

test('without a cookie nobody is signed in', async () => {
  expect(await renewSession()).toBe(false);
  expect(useSession.getState().status).toBe('signed-out');
});

test('many that ask at once renew once', async () => {
  answers = [token('one'), token('two')];
  await Promise.all([renewSession(), renewSession(), renewSession()]);
  expect(asked).toBe(1);
});

test('a session that ends while the console is open stays over the screen, however many ask', async () => {
  useSession.setState({ status: 'signed-in', token: token('one') });
  expect(await renewSession()).toBe(false);
  expect(await renewSession()).toBe(false);
  expect(useSession.getState().status).toBe('expired');
  expect(asked).toBe(1);
});

test('a server out of reach does not end the session', async () => {
  useSession.setState({ status: 'signed-in', token: token('one') });
  answers = ['unreachable'];
  await renewSession();
  expect(useSession.getState().status).toBe('signed-in');
});

test('renews before the token expires', async () => {
  answers = [token('one', 120_000), token('two')];
  await renewSession();
  await jest.advanceTimersByTimeAsync(61_000);
  expect(await freshAccessToken()).toBe('two');
});

test('who waits goes on when somebody signs in', async () => {
  const waiting = untilSignedIn();
  useSession.setState({ status: 'signed-in', token: token('one') });
  await expect(waiting).resolves.toBeUndefined();
});
