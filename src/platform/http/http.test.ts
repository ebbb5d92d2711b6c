import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

const ORIGIN = 'https://console.example.org';

let app: TestApp;
let consoleFolder: string;
beforeAll(async () => {
  consoleFolder = mkdtempSync(join(tmpdir(), 'waystation-console-'));
  mkdirSync(join(consoleFolder, 'assets'));
  writeFileSync(join(consoleFolder, 'index.html'), '<!doctype html><title>Waystation</title>');
  writeFileSync(join(consoleFolder, 'assets', 'index-abc123.js'), 'console.log(1);'.repeat(200));
  app = await startTestApp({
    consoleFolder,
    env: { CORS_ORIGINS: ORIGIN, PUBLIC_URL: 'https://waystation.example.org' },
  });
});
afterAll(async () => {
  await app.close();
  rmSync(consoleFolder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`${app.url}${path}`, { headers });

it.each(['/', '/inbox', '/inbox/019a0000-0000-7000-8000-0000000000a0?tab=notes', '/agent-login'])(
  'gives the console’s page for %s',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Waystation</title>');
  },
);

it('serves built files compressed and for a year', async () => {
  const response = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await response.text()).toHaveLength(3_000);
});

it.each([
  ['/webhooks/nothing', 'text/html'],
  ['/media/nothing/else', 'text/html'],
  ['/sim/ledger', 'text/html'],
  ['/assets/gone.js', '*/*'],
  ['/graphql/x', 'text/html'],
  ['/inbox', 'application/json'],
  ['/..%2f..%2fpackage.json', 'application/json'],
])('answers 404 in JSON for %s', async (path, accept) => {
  const response = await get(path, { accept });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: { code: 'NOT_FOUND', message: expect.any(String) },
  });
});

it('answers 404 to other methods on unknown routes', async () => {
  const response = await fetch(`${app.url}/inbox`, { method: 'POST' });
  expect(response.status).toBe(404);
});

it.each(['/', '/healthz', '/nothing.json'])('protects %s by its headers', async (path) => {
  const { headers } = await get(path);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain('wss://waystation.example.org');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-powered-by')).toBeNull();
});

it('lets the listed origins ask, and no other', async () => {
  const preflight = (origin: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  const listed = await preflight(ORIGIN);
  expect(listed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(listed.headers.get('access-control-allow-credentials')).toBe('true');
  for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'null']) {
    const other = await preflight(origin);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  }
});

it('refuses a body of more than 3 MB and a bit', async () => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{__typename}', variables: { x: 'x'.repeat(3_300_000) } }),
  });
  expect(response.status).toBe(413);
});
