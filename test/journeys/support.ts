import type { Page } from 'playwright-core';
import type { Installation } from '../support/installation.js';

export const PASSWORD = 'Demo-pass-1';

export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}${/^(admin|platform)@/.test(email) ? '/login' : '/agent-login'}`);
  await page.getByTestId('login-email').fill(email);
  await page.getByTestId('login-password').fill(PASSWORD);
  await page.getByTestId('login-submit').click();
  await page.getByTestId('connection-state').first().waitFor();
}

/** Opens the simulator's phone as this person, in the chat with the business number. */
export async function openPhone(
  page: Page,
  installation: Installation,
  person: { digits: string; name: string; phoneNumberId: string },
): Promise<void> {
  const search = new URLSearchParams({
    person: person.digits,
    name: person.name,
    number: person.phoneNumberId,
  });
  await page.goto(`${installation.simulatorUrl}/?${search.toString()}`);
  await page.getByTestId('phone-input').waitFor();
}

/** A small photo: a PNG of one colour. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAS0lEQVR42u3PQQkAAAgAsetfWiP4FgYrsKZeS0BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBgtwAX9zL+gYqlvgAAAABJRU5ErkJggg==',
  'base64',
);
