import type { Page } from 'playwright-core';

export interface Place {
  readonly consoleUrl: string;
  readonly simulatorUrl: string;
}

export interface Screen {
  readonly name: string;
  /** Who is signed in; absent: nobody. */
  readonly as?: string;
  /** Brings the page to the state that is pictured. */
  readonly open: (page: Page, place: Place) => Promise<void>;
}

const PASSWORD = 'Demo-pass-1';

/** Every screen, in the order of a walk through the console. */
export const screens: readonly Screen[] = [
  {
    name: 'login',
    open: async (page, { consoleUrl }) => {
      await page.goto(`${consoleUrl}/login`);
      await page.getByTestId('login-submit').waitFor();
    },
  },
  {
    name: 'agent-login-refused',
    open: async (page, { consoleUrl }) => {
      await page.goto(`${consoleUrl}/agent-login`);
      await page.getByTestId('login-email').fill('junior@acme.test');
      await page.getByTestId('login-password').fill('not the password');
      await page.getByTestId('login-submit').click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  signedIn('inbox', 'lead@acme.test', '/inbox/all', async (page) => {
    await page.getByTestId('conversation-row').first().waitFor();
  }),
  signedIn('thread', 'lead@acme.test', '/inbox/all', async (page) => {
    await page.getByTestId('conversation-row').first().click();
    await page.getByTestId('message').first().waitFor();
    await page.getByTestId('composer-input').waitFor();
  }),
  signedIn('window-closed', 'lead@acme.test', '/inbox/resolved', async (page) => {
    await page.getByTestId('conversation-row').first().click();
    await page.getByTestId('message').first().waitFor();
  }),
  signedIn('inbox-no-match', 'lead@acme.test', '/inbox/all?q=nobody-is-called-so', async (page) => {
    await page.getByTestId('connection-state').first().waitFor();
    await page
      .getByText(/no conversation/i)
      .first()
      .waitFor();
  }),
  signedIn('inbox-junior', 'junior@acme.test', '/inbox/mine', async (page) => {
    await page.getByTestId('conversation-row').first().waitFor();
  }),
  signedIn('ledger-denied', 'junior@acme.test', '/ledger', async (page) => {
    await page.getByRole('heading').first().waitFor();
  }),
  signedIn('ledger', 'admin@acme.test', '/ledger', async (page) => {
    await page.getByRole('heading').first().waitFor();
  }),
  signedIn('numbers', 'admin@acme.test', '/settings/numbers', async (page) => {
    await page.getByText('100000000000001').first().waitFor();
  }),
  {
    name: 'phone',
    open: async (page, { simulatorUrl }) => {
      await page.goto(`${simulatorUrl}/?person=15557770999&name=Iris&number=100000000000001`);
      await page.getByTestId('phone-input').waitFor();
    },
  },
];

function signedIn(
  name: string,
  as: string,
  path: string,
  settle: (page: Page) => Promise<void>,
): Screen {
  return {
    name,
    as,
    open: async (page, { consoleUrl }) => {
      await page.goto(`${consoleUrl}${path}`);
      const email = page.getByTestId('login-email');
      const inside = page.getByTestId('connection-state').first();
      await email.or(inside).first().waitFor();
      if (await email.isVisible()) {
        await signIn(page, consoleUrl, as);
        await page.goto(`${consoleUrl}${path}`);
      }
      await settle(page);
    },
  };
}

async function signIn(page: Page, consoleUrl: string, email: string): Promise<void> {
  await page.goto(`${consoleUrl}${email.startsWith('admin@') ? '/login' : '/agent-login'}`);
  await page.getByTestId('login-email').fill(email);
  await page.getByTestId('login-password').fill(PASSWORD);
  await page.getByTestId('login-submit').click();
  await page.getByTestId('connection-state').first().waitFor();
}
