import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { MemoryRouter } from 'react-router';
import { useSession } from '../../lib/session/session';
import SignInPage from './sign-in-page';

const answers: unknown[] = [];
const asked: { variables: { input: Record<string, unknown> } }[] = [];

beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
  useSession.setState({ status: 'signed-out', token: null });
  global.fetch = jest.fn((_url: string, init: RequestInit) => {
    asked.push(
      JSON.parse(typeof init.body === 'string' ? init.body : '') as (typeof asked)[number],
    );
    const data = answers.shift();
    if (!data) return Promise.reject(new TypeError('network'));
    return Promise.resolve({
      status: 200,
      json: () => Promise.resolve({ data: { signIn: data } }),
    });
  }) as unknown as typeof fetch;
});

const session = { accessToken: 'a', expiresAt: new Date(Date.now() + 900_000).toISOString() };
const refusal = (code: string, message = 'No.') => ({
  session: null,
  mfaRequired: false,
  userErrors: [{ code, message }],
});

function show(portal: 'ADMIN' | 'AGENT' = 'AGENT') {
  return render(
    <MemoryRouter>
      <SignInPage portal={portal} />
    </MemoryRouter>,
  );
}

async function submit() {
  await userEvent.type(screen.getByLabelText('E-mail'), 'junior@acme.test');
  await userEvent.type(screen.getByLabelText('Password'), 'Demo-pass-1');
  await userEvent.keyboard('{Enter}');
}

test('both portals are accessible and lead to one another', async () => {
  const { container } = show('ADMIN');
  expect(await axe(container)).toHaveNoViolations();
  expect(screen.getByRole('link', { name: 'Agent sign-in' })).toHaveAttribute(
    'href',
    '/agent-login',
  );
  expect(screen.getByLabelText('E-mail')).toHaveFocus();
});

test('signs in with a cookie session by Enter', async () => {
  answers.push({ session, mfaRequired: false, userErrors: [] });
  show();
  await submit();
  expect(useSession.getState().status).toBe('signed-in');
  expect(asked[0]?.variables.input).toEqual({
    email: 'junior@acme.test',
    password: 'Demo-pass-1',
    portal: 'AGENT',
    session: 'COOKIE',
  });
});

test('says one neutral sentence for wrong credentials', async () => {
  answers.push(refusal('INVALID_CREDENTIALS', 'No such person.'));
  const { container } = show();
  await submit();
  expect(await screen.findByText(/E-mail or password is wrong/)).toBeVisible();
  expect(screen.queryByText('No such person.')).not.toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('shows other refusals in the words of the server', async () => {
  answers.push(refusal('LIMIT_REACHED', 'Too many tries. Wait 15 minutes.'));
  show();
  await submit();
  expect(await screen.findByText('Too many tries. Wait 15 minutes.')).toBeVisible();
});

test('says that the server cannot be reached and keeps what was typed', async () => {
  show();
  await submit();
  expect(await screen.findByText(/cannot be reached/)).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue('Demo-pass-1');
});

test('asks for the code of a second factor', async () => {
  answers.push(
    { session: null, mfaRequired: true, userErrors: [] },
    { session, mfaRequired: false, userErrors: [] },
  );
  const { container } = show();
  await submit();
  const code = await screen.findByLabelText('Code from your authenticator');
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.type(code, '123 456{Enter}');
  expect(asked[1]?.variables.input).toMatchObject({ totpCode: '123456' });
});
